package eu.doelboom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.RightsInContract;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.rules.RightsTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rights in docs is what the services enforce, and every operation has a rule. */
class RightsTableTest {

    private static final Path ROOT = Path.of(System.getProperty("doelboom.root", "../.."));

    /** Compares and stores the outcome of the comparison; no figure changes. */
    private static final Set<String> WRITES_OF_THE_AUDITOR = Set.of("recomputePlan");

    private static TreeMap<String, List<Row>> made() {
        var table = new TreeMap<String, List<Row>>();
        RightsTable.SERVICES.forEach(service ->
                table.put(service, RightsTable.rows(ROOT.resolve(service).resolve("target/openapi/openapi.json"))));
        return table;
    }

    private static Stream<Row> operations() {
        return made().values().stream().flatMap(List::stream);
    }

    @Test
    void isTheOneInGit() throws IOException {
        var kept = ROOT.resolve("docs/rights.md");
        var page = RightsTable.page(made());
        if (Boolean.getBoolean("doelboom.contracts.accept")) {
            Files.writeString(kept, page);
        }

        assertThat(page)
                .as("%s differs; look at the difference and accept it with -Ddoelboom.contracts.accept=true", kept)
                .isEqualTo(Files.readString(kept));
    }

    @Test
    void refusesAnOperationWithoutARule() throws IOException {
        var forgotten = new ObjectMapper().readTree("{\"operationId\": \"forgotten\"}");

        assertThatThrownBy(() -> RightsTable.row("/plans", "get", forgotten)).hasMessageContaining("forgotten");
    }

    @Test
    void letsTheAuditorReadAllThatTheCityReadsAndChangeNothing() {
        assertThat(operations()
                        .filter(row ->
                                !row.method().equals("GET") && row.roles().contains(Roles.AUDITOR)))
                .extracting(Row::id)
                .containsExactlyInAnyOrderElementsOf(WRITES_OF_THE_AUDITOR);
        assertThat(operations()
                        .filter(row -> row.method().equals("GET"))
                        .filter(row -> row.roles().stream().anyMatch(Roles.READERS::contains))
                        .filter(row -> !row.admits(Roles.AUDITOR)))
                .extracting(Row::id)
                .isEmpty();
    }

    @Test
    void showsTheOperatorNoCityAndACityNoOtherCities() {
        assertThat(operations()
                        .filter(row -> !row.roles().contains(RightsInContract.EVERYBODY))
                        .filter(row -> row.admits(Roles.PLATFORM_OPERATOR)
                                && row.path().contains("/plans")))
                .extracting(Row::id)
                .isEmpty();
    }

    /** Whoever lets the council or the public near a plan must say in which states. */
    @Test
    void bindsTheCouncilAndThePublicToTheStateOfThePlan() {
        assertThat(operations()
                        .filter(row -> row.path().contains("/plans"))
                        .filter(row -> row.roles().contains(Roles.COUNCILLOR)
                                || row.roles().contains(Roles.CITIZEN))
                        .filter(row -> !row.limits().contains(Limit.PLAN_STATE)))
                .extracting(Row::id)
                .isEmpty();
    }

    @Test
    void letsThePublicOnlyRead() {
        assertThat(operations().filter(row -> row.roles().contains(Roles.CITIZEN)))
                .isNotEmpty()
                .allMatch(row -> row.method().equals("GET"));
    }
}
