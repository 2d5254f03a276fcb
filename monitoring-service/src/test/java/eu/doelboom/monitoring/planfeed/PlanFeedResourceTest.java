package eu.doelboom.monitoring.planfeed;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.monitoring.Bus;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanFeedResourceTest {

    @Test
    void saysWhenAnObjectiveIsWithdrawnAndWhenItIsBack() {
        // Given
        var city = aCity();
        var objective = city.withObjective("BD01");
        var path = added(city, anIndicator(objective, "I1"));
        // When
        city.withdraws(objective, "BD01");
        // Then
        city.asCoordinator()
                .get(path)
                .then()
                .header("ETag", "\"2\"")
                .body("objectiveState", equalTo("WITHDRAWN"))
                .body("warnings", contains("Objective BD01 has been withdrawn from the plan."));
        city.atRevision(city.revision() + 1).saysObjective(objective, "BD01-NEW", false);
        city.awaitFollowed();
        city.asCoordinator()
                .get(path)
                .then()
                .body("objectiveState", equalTo("ACTIVE"))
                .body("objectiveCode", equalTo("BD01-NEW"))
                .body("warnings", nullValue());
    }

    @Test
    void isNotMisledByLateAndRepeatedEvents() {
        // Given
        var city = aCity();
        var objective = city.withObjective("BD01");
        var path = added(city, anIndicator(objective, "I1"));
        city.atRevision(10).saysObjective(objective, "TEN", false);
        city.awaitFollowed();
        // When
        city.atRevision(5).saysObjective(objective, "FIVE", true);
        city.atRevision(10).saysObjective(objective, "TEN AGAIN", true);
        city.withObjective("AFTER");
        // Then
        city.asCoordinator()
                .get(path)
                .then()
                .header("ETag", "\"2\"")
                .body("objectiveCode", equalTo("TEN"))
                .body("objectiveState", equalTo("ACTIVE"));
    }

    @Test
    void learnsOfObjectivesBeforeTheirPlan() {
        var city = aCity();
        city.atRevision(3).saysObjective("early", "EARLY", false);
        city.awaitFollowed();
        added(city, anIndicator("early", "I1"));
    }

    @Test
    void goesOnAfterRecordsThatAreNoEvents() {
        // Given
        var city = aCity();
        var stream = city.tenant() + "/" + city.plan();
        for (int partition = 0; partition < 6; partition++) {
            Bus.sayRaw("plan.changes", partition, stream + "/x", "{ this is no event");
            Bus.sayRaw("plan.changes", partition, stream + "/y", null);
        }
        Bus.say("plan.changes", "plan.objectives.notify.changed", stream + "/z", 2, Map.of("planId", city.plan()));
        Bus.say("plan.changes", "plan.surprises.notify.changed", stream + "/z", 3, Map.of("planId", city.plan()));
        // When
        var objective = city.atRevision(3).withObjective("AFTER");
        // Then
        added(city, anIndicator(objective, "I1"));
    }
}
