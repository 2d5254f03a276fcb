package eu.doelboom.backbone.person;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.tenant.Roles;
import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/persons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
@Tag(name = "Persons", description = "Who stands behind a pseudonym, what is kept about him, and how he is forgotten.")
class PersonResource {

    private static final Map<String, String> SORTABLE =
            Map.of("subject", "subject", "name", "name", "seenAt", "seen_at");
    private static final String PSEUDONYM = "Pseudonym of the person";
    private static final int MOST_RECORDS = 10_000;

    private final Persons persons;
    private final ErasingPerson erasing;
    private final List<PersonalRecords> places;
    private final SecurityIdentity caller;

    PersonResource(Persons persons, ErasingPerson erasing, @All List<PersonalRecords> places, SecurityIdentity caller) {
        this.persons = persons;
        this.erasing = erasing;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @ShowsPeople
    @Transactional
    @Operation(
            operationId = "listPersons",
            summary = "List the people of the city that this service has seen",
            description = "By pseudonym; erased people are not listed.")
    public PageView<PersonView> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
        var items = persons.page(SortOrder.clause(page, SORTABLE, "id"), page.size(), page.offset()).stream()
                .map(PersonView::of)
                .toList();
        return PageView.of(uri, page, items, persons.count());
    }

    @GET
    @Path("/me")
    @RolesAllowed(Roles.READER)
    @ShowsPeople
    @Transactional
    @Operation(
            operationId = "readOwnPerson",
            summary = "Read the own pseudonym",
            description = "What this service keeps of the caller himself.")
    public PersonView own() {
        return Subject.of(caller)
                .map(persons::pseudonymOf)
                .map(persons::demand)
                .map(PersonView::of)
                .orElseThrow(() -> new NotFound("person", "me"));
    }

    @GET
    @Path("/register")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "readRegister",
            summary = "Read the register of personal data",
            description = "Every place in which this service keeps something about people, why, and for how long.")
    public RegisterView register() {
        return new RegisterView(places.stream()
                .map(PersonalRecords::entry)
                .sorted(Comparator.comparing(RegisterEntry::place))
                .toList());
    }

    @GET
    @Path("/{personId}")
    @ShowsPeople
    @Transactional
    @Operation(
            operationId = "readPerson",
            summary = "Read who stands behind a pseudonym",
            description = "Reading it is noted in the trail.")
    public RestResponse<PersonView> read(@PathParam("personId") @Parameter(description = PSEUDONYM) String personId) {
        var person = persons.demand(personId);
        return RestResponse.ResponseBuilder.ok(PersonView.of(person))
                .header("ETag", PersonView.tag(person))
                .build();
    }

    @GET
    @Path("/{personId}/export")
    @ShowsPeople
    @Transactional
    @Operation(
            operationId = "exportPerson",
            summary = "Export everything that is kept about a person",
            description = "Reading it is noted in the trail.")
    public PersonExport export(@PathParam("personId") @Parameter(description = PSEUDONYM) String personId) {
        var person = persons.demand(personId);
        return new PersonExport(
                PersonView.of(person),
                places.stream()
                        .map(place ->
                                new PersonExport.Part(place.entry().place(), place.about(person.named(), MOST_RECORDS)))
                        .toList());
    }

    @DELETE
    @Path("/{personId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "erasePerson",
            summary = "Forget a person",
            description = "What he did stays under the pseudonym, which belongs to nobody from then on. The answer says"
                    + " where his name still stands inside free text.")
    public RestResponse<ErasureView> erase(
            @PathParam("personId") @Parameter(description = PSEUDONYM) String personId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var person = persons.demand(personId);
        var tag = PersonView.tag(person);
        tag.demand(ifMatch);
        return RestResponse.ResponseBuilder.ok(erasing.erase(person))
                .header("ETag", tag)
                .build();
    }

    /** The register of this service. */
    @Schema(name = "Register", description = "The register of personal data of this service.")
    record RegisterView(
            @Schema(description = "Place by place") List<RegisterEntry> entries) {}
}
