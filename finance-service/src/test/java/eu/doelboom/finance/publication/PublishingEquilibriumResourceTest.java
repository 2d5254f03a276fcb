package eu.doelboom.finance.publication;

import static eu.doelboom.finance.PlanOnTheBus.CITY;
import static eu.doelboom.finance.PlanOnTheBus.OCMW;
import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static eu.doelboom.finance.Requests.settled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.finance.PlanOnTheBus;
import eu.doelboom.finance.PlanOnTheBus.Estimate;
import eu.doelboom.finance.StrategicSide;
import eu.doelboom.finance.database.Database;
import eu.doelboom.testing.contract.EventContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingEquilibriumResourceTest {

    @Inject
    StrategicSide strategicSide;

    @Inject
    TenantWork work;

    @Inject
    Database database;

    @Inject
    ObjectMapper mapper;

    @Inject
    AnnouncedEquilibria announced;

    @Inject
    PublicationRounds rounds;

    @Inject
    @Liveness
    PublicationHealth health;

    private PlanOnTheBus plan;

    @BeforeEach
    void announcePlan() {
        plan = strategicSide.aPlan().announced();
        equilibrium(plan);
        eventOfRevision("2");
    }

    @Test
    void announcesFiguresThatMovedWithTheVerdictBefore() {
        plan.action("a", Estimate.of(2031, "OPERATING", "EXPENDITURE", 25));
        equilibrium(plan);

        var event = eventOfRevision("4");

        assertThat(event.at("/type").asText()).isEqualTo("finance.equilibria.notify.changed");
        assertThat(event.at("/subject").asText()).isEqualTo(plan.city() + "/" + plan.id() + "/equilibrium");
        assertThat(event.at("/revision").asText()).isEqualTo("4");
        assertThat(event.at("/data/planRevision").asLong()).isEqualTo(2);
        assertThat(event.at("/data/verdict").asText()).isEqualTo("NOT_IN_EQUILIBRIUM");
        assertThat(event.at("/data/previousVerdict").asText()).isEqualTo("IN_EQUILIBRIUM");
        assertThat(event.at("/data/years")).hasSize(6);
        assertThat(last(event.at("/data/years")).get("availableBudgetaryResult").asText())
                .isEqualTo("-25.00");
        assertThat(event.at("/data/findings")).hasSize(2);
    }

    @Test
    void isSilentWhenNoFigureMoves() {
        plan.action("a", Estimate.of(2026, "OPERATING", "REVENUE", 25));
        equilibrium(plan);
        eventOfRevision("4");
        int before = events().size();

        plan.action("a", Estimate.of(2026, "OPERATING", "REVENUE", 25)).somethingElse();
        equilibrium(plan);
        plan.action("a", Estimate.of(2026, "OPERATING", "REVENUE", 26));
        equilibrium(plan);

        eventOfRevision(Long.toString(2 * plan.revision()));
        assertThat(events()).hasSize(before + 1);
    }

    @Test
    void announcesAChangeOfTheNote() {
        asDirector(plan.city())
                .header("If-Match", "\"0\"")
                .body(Map.of("carriedOver", "10.00"))
                .patch(path(plan, "/openings/" + CITY))
                .then()
                .statusCode(200);

        var event = eventOfRevision("3");

        assertThat(event.at("/data/noteRevision").asLong()).isEqualTo(1);
        assertThat(event.at("/revision").asText()).isEqualTo("3");
        assertThat(event.at("/data/years/0/availableBudgetaryResult").asText()).isEqualTo("10.00");
    }

    /** Revision 2 comes after 3: the figures move while the highest revision stays what it was. */
    @Test
    void announcesUnderANewRevisionWhenAGapIsFilled() {
        plan.skip(1).action("a", revenue(5));
        settled(plan, "/equilibrium?atLeast=3");
        assertThat(eventOfRevision("5")
                        .at("/data/years/0/availableBudgetaryResult")
                        .asText())
                .isEqualTo("5.00");

        plan.actionAt(2, "b", "bd1", List.of(revenue(6)));

        var event = eventOfRevision("6");
        assertThat(event.at("/data/planRevision").asLong()).isEqualTo(3);
        assertThat(event.at("/data/years/0/availableBudgetaryResult").asText()).isEqualTo("11.00");
    }

    @Test
    void findsAPlanBehindWhoseGapWasFilled() {
        assertThat(behind()).doesNotContain(plan.id());

        work.inTransaction(
                new TenantId(plan.city()),
                () -> database.execute("update announced_equilibrium set missing = 1 where plan_id = ?", plan.id()));

        assertThat(behind()).contains(plan.id());
    }

    @Test
    void findsPlansBehindThoughAnotherCityCannotBeRead() {
        var broken = strategicSide.aPlan(strategicSide.aCity()).announced();
        equilibrium(broken);
        missing(broken, "{[-9223372036854775807,9223372036854775806)}");
        work.inTransaction(
                new TenantId(plan.city()),
                () -> database.execute("update announced_equilibrium set missing = 1 where plan_id = ?", plan.id()));

        assertThat(rounds.behind()).contains(new PublicationRounds.PlanOfCity(new TenantId(plan.city()), plan.id()));
        missing(broken, "{}");
    }

    /** Otherwise a city that is gone would be tried again for ever. */
    @Test
    void leavesACityAloneThatIsNotThere() {
        rounds.publish(new PublicationRounds.PlanOfCity(new TenantId("nowhere"), plan.id()));

        assertThat(rounds.alive()).isTrue();
    }

    private void missing(PlanOnTheBus broken, String gaps) {
        work.inTransaction(
                new TenantId(broken.city()),
                () -> database.execute("update plan set missing = ?::int8multirange", gaps));
    }

    @Test
    void namesTheEntityThatANormHoldsForOnItsOwn() throws IOException {
        plan = strategicSide.aPlan().under("BBC_2014").announced();
        equilibrium(plan);
        plan.action("a", Estimate.of(2028, "OPERATING", "EXPENDITURE", 50).in(OCMW));
        equilibrium(plan);

        var event = eventOfRevision("4");

        assertThat(EventContract.of("finance").violations(event)).isEmpty();
        assertThat(event.at("/data/findings"))
                .extracting(finding -> finding.path("norm").asText() + " "
                        + finding.path("fiscalYear").asInt() + " "
                        + finding.path("entityId").asText("together"))
                .contains("YEARLY_BALANCE 2031 together", "STRUCTURAL_BALANCE 2031 " + OCMW);
    }

    @Test
    void namesTheRequestThatMovedTheFigures() {
        asDirector(plan.city())
                .header("If-Match", "\"0\"")
                .header("BelGov-Trace-Id", "4bf92f3577b34da6a3ce929d0e0e4736")
                .body(Map.of("carriedOver", "10.00"))
                .patch(path(plan, "/openings/" + CITY))
                .then()
                .statusCode(200);

        assertThat(eventOfRevision("3").at("/correlationid").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void isAliveWhileItGoesRound() {
        assertThat(health.call().getName()).isEqualTo("equilibria");
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void fitsThePublishedContract() throws IOException {
        plan.action("a", Estimate.of(2031, "OPERATING", "EXPENDITURE", 25));
        equilibrium(plan);
        eventOfRevision("4");

        var contract = EventContract.of("finance");
        for (var event : events()) {
            assertThat(contract.violations(mapper.readTree(event))).isEmpty();
        }
        assertThat(events()).hasSizeGreaterThanOrEqualTo(2);
    }

    private List<String> behind() {
        return work.inTransaction(new TenantId(plan.city()), announced::behind);
    }

    private static Estimate revenue(long euros) {
        return Estimate.of(2026, "OPERATING", "REVENUE", euros);
    }

    private List<String> events() {
        return work.inTransaction(
                new TenantId(plan.city()),
                () -> database.list(
                        "select payload from outbox where stream = ? order by sequence",
                        row -> row.getString(1),
                        plan.city() + "/" + plan.id()));
    }

    /** Announcements follow the change: the one of this revision, once it is there. */
    private JsonNode eventOfRevision(String revision) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            var found = events().stream()
                    .map(this::read)
                    .filter(event -> event.at("/revision").asText().equals(revision))
                    .findFirst();
            if (found.isPresent() || System.nanoTime() > deadline) {
                return found.orElseThrow();
            }
            Thread.onSpinWait();
        }
    }

    private JsonNode read(String payload) {
        try {
            return mapper.readTree(payload);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode last(JsonNode array) {
        return array.get(array.size() - 1);
    }
}
