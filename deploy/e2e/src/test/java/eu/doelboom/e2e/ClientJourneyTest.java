package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import eu.doelboom.client.ApiClient;
import eu.doelboom.client.ApiException;
import eu.doelboom.client.api.ActionsApi;
import eu.doelboom.client.api.EntitiesApi;
import eu.doelboom.client.api.EquilibriumApi;
import eu.doelboom.client.api.EstimatesApi;
import eu.doelboom.client.api.ObjectivesApi;
import eu.doelboom.client.api.PlansApi;
import eu.doelboom.client.model.AmountChange;
import eu.doelboom.client.model.Direction;
import eu.doelboom.client.model.EntityKind;
import eu.doelboom.client.model.LevelKind;
import eu.doelboom.client.model.LocalizedName;
import eu.doelboom.client.model.NewAction;
import eu.doelboom.client.model.NewBudgetEntity;
import eu.doelboom.client.model.NewEstimate;
import eu.doelboom.client.model.NewObjective;
import eu.doelboom.client.model.NewPlan;
import eu.doelboom.client.model.PlanLevel;
import eu.doelboom.client.model.Regime;
import eu.doelboom.client.model.Section;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The frontend developer's hour in Java: what the generated client offers is enough for a whole session. */
class ClientJourneyTest {

    private static final int YEAR = 2028;

    private final RunningSuite suite = RunningSuite.started();
    private final String token = suite.token(suite.newCity(), "coordinator");
    private final ApiClient client = client();

    private ApiClient client() {
        var made = new ApiClient();
        made.updateBaseUri(suite.gateway());
        made.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        var mapper = ApiClient.createDefaultObjectMapper();
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        made.setObjectMapper(mapper);
        return made;
    }

    @Test
    void buildsAPlanAndFollowsAChangeWithTheGeneratedClientOnly() throws Exception {
        // Given
        var entity = new EntitiesApi(client)
                .createEntity(new NewBudgetEntity().code("STAD").name("Stad").kind(EntityKind.MUNICIPALITY), null);
        var plan = new PlansApi(client).createPlan(newPlan(entity.getId()), null);
        var action = new ActionsApi(client).createAction(plan.getId(), newAction(plan.getId(), entity.getId()), null);
        try (var events = new EventStream(plan.getId().toString(), token)) {
            var estimates = new EstimatesApi(client);
            var read = estimates.readEstimatesWithHttpInfo(action.getId(), plan.getId(), null, null);
            var version = read.getHeaders().get("etag").get(0);
            // When
            var changed = estimates.changeEstimate(
                    action.getId(),
                    read.getData().getItems().get(0).getId(),
                    plan.getId(),
                    version,
                    new AmountChange().amount(new BigDecimal("1250000.00")));
            // Then
            var told = events.next(changed.getPlanRevision());
            var equilibrium = new EquilibriumApi(client)
                    .getEquilibrium(plan.getId().toString(), changed.getPlanRevision(), null, null, null, null);
            assertThat(told.getString("verdict"))
                    .isEqualTo(equilibrium.getVerdict().getValue());
            assertThat(equilibrium.getYears())
                    .filteredOn(year -> year.getFiscalYear() == YEAR)
                    .singleElement()
                    .satisfies(year -> assertThat(year.getBudgetaryResult().getBudgetaryResult())
                            .isEqualByComparingTo("-1250000.00"));
        }
    }

    private static NewPlan newPlan(UUID entity) {
        return new NewPlan()
                .code("MJP-2026")
                .title("Meerjarenplan 2026-2031")
                .regime(Regime.BBC_3_0)
                .firstYear(2026)
                .addEntityIdsItem(entity)
                .addLevelsItem(level("BD", "Doelstelling", LevelKind.POLICY_OBJECTIVE))
                .addLevelsItem(level("AC", "Actie", LevelKind.ACTION));
    }

    private static PlanLevel level(String code, String name, LevelKind kind) {
        return new PlanLevel()
                .code(code)
                .name(new LocalizedName().nl(name).en(name))
                .kind(kind);
    }

    private NewAction newAction(UUID plan, UUID entity) throws ApiException {
        var objective = new ObjectivesApi(client)
                .createObjective(plan, new NewObjective().code("BD01").title("Een stad die fietst"), null);
        return new NewAction()
                .code("AC0101")
                .title("De fietsbrug bouwen")
                .objectiveId(objective.getId())
                .addEstimatesItem(new NewEstimate()
                        .entityId(entity)
                        .fiscalYear(YEAR)
                        .section(Section.OPERATING)
                        .direction(Direction.EXPENDITURE)
                        .amount(new BigDecimal("1000000.00")));
    }
}
