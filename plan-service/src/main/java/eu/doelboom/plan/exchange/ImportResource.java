package eu.doelboom.plan.exchange;

import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.action.Actions;
import eu.doelboom.plan.change.PlanChanged;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.multiyearplan.PlanAnswer;
import eu.doelboom.plan.multiyearplan.Plans;
import eu.doelboom.plan.objective.Objectives;
import eu.doelboom.plan.organisation.BudgetEntities;
import eu.doelboom.plan.organisation.BudgetEntity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotEmpty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Objectives, actions and estimates from a file, all or nothing.")
class ImportResource {

    private static final String EXAMPLE = """
            code,niveau,bd_code,ap_code,titel,categorie,soort,2026,2027
            BD01,BD,,,Een stad die fietst,,,,
            AP0101,AP,BD01,,Veilige fietsroutes,,,,
            AC010101,AC,,AP0101,De fietsbrug bouwen,Investeringen,Uitgaven,250000.00,500000.00
            """;

    private final Plans plans;
    private final Objectives objectives;
    private final Actions actions;
    private final BudgetEntities entities;
    private final Event<PlanChanged> changed;
    private final ImportSettings settings;
    private final TransactionSynchronizationRegistry transaction;
    private final ImportVolume volume;

    ImportResource(
            Plans plans,
            Objectives objectives,
            Actions actions,
            BudgetEntities entities,
            Event<PlanChanged> changed,
            ImportSettings settings,
            TransactionSynchronizationRegistry transaction,
            ImportVolume volume) {
        this.plans = plans;
        this.objectives = objectives;
        this.actions = actions;
        this.entities = entities;
        this.changed = changed;
        this.settings = settings;
        this.transaction = transaction;
        this.volume = volume;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "importPlan",
            summary = "Import objectives, actions and estimates from CSV",
            description = "UTF-8 or Windows-1252, comma or semicolon, plain or Belgian amounts. Columns: code, niveau"
                    + " (a level code of the plan, or PLAN for totals), ouder (or bd_code and ap_code), titel, van, tot,"
                    + " categorie, soort, optionally entiteit, algemene_rekening, beleidsveld, rol, schuld, and one"
                    + " column per fiscal year in EUR. Elements are known by their code: new ones are added, others"
                    + " changed, those that the file does not name stay. Stated sums are checked. With dryRun nothing"
                    + " is stored. Wrong cells are all named at once, by row and column, and then nothing is stored.")
    public RestResponse<ImportReport> importFile(
            @PathParam("planId") UUID planId,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Check and count only", example = "true")
                    boolean dryRun,
            @QueryParam("entity")
                    @Parameter(
                            description =
                                    "Code of the entity for rows that name none; needed when the plan has several",
                            example = "STAD")
                    @Nullable String entity,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "file", value = EXAMPLE)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "file", value = EXAMPLE)),
                                @Content(
                                        mediaType = MediaType.TEXT_PLAIN,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "file", value = EXAMPLE))
                            })
                    @NotEmpty byte[] content) {
        var file = admitted(content);
        var plan = plans.lock(planId);
        long before = plan.revision();
        var known = entitiesOf(plan);
        var findings = new Findings(settings.maxIssues());
        var elements = new ReadingFile(file, plan, known, defaultEntity(known, entity), findings).read();
        var importing = new ImportingPlan(plan, objectives, actions, findings, changes -> {
            if (!dryRun) {
                changed.fire(PlanChanged.many(planId, changes));
            }
        });
        importing.check(elements);
        findings.refuseIfAny();
        importing.apply(elements);
        if (dryRun) {
            transaction.setRollbackOnly();
        }
        return PlanAnswer.ok(importing.report(dryRun, file.rows().size(), elements), dryRun ? before : plan.revision());
    }

    /** Before the plan is locked: whoever waits for the volume of the city must not keep others from the plan. */
    private CsvFile admitted(byte[] content) {
        volume.add(content.length);
        return CsvFile.read(content, settings.maxRows());
    }

    private Map<String, UUID> entitiesOf(Plan plan) {
        return entities.inOrder().stream()
                .filter(entity -> plan.includes(entity.id()))
                .collect(Collectors.toMap(BudgetEntity::code, BudgetEntity::id));
    }

    private static @Nullable UUID defaultEntity(Map<String, UUID> known, @Nullable String code) {
        if (code == null) {
            return known.size() == 1 ? known.values().iterator().next() : null;
        }
        var entity = known.get(code);
        if (entity == null) {
            throw new InvalidInput(Issue.unknownReference("query", "entity", "must be one of " + known.keySet(), code));
        }
        return entity;
    }
}
