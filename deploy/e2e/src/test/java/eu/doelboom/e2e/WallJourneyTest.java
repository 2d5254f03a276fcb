package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.e2e.WallContract.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract as every role, as no one and as another city, against the table in docs/rights.md.
 * Requests are made from the contract: a new operation is walked without anybody writing a line here.
 */
class WallJourneyTest {

    /** Reads first, then what adds and changes, at last what takes away. */
    private static final List<String> ORDER = List.of("GET", "POST", "PATCH", "PUT", "DELETE");

    /** The limits by place: who is bound, and to where. */
    private static final String DEPARTMENT = "OWN_DEPARTMENT";

    private static final String ACTION = "OWN_ACTION";
    private static final String ENTITY = "OWN_ENTITY";

    private static WallDoor door;
    private static WallContract contract;
    private static WallTable table;
    private static WallCity city;
    private static WallCity other;

    @BeforeAll
    static void build() {
        RunningSuite.started();
        door = new WallDoor();
        contract = WallContract.ofTheRunningSuite();
        table = WallTable.inDocs();
        city = new WallCity(door);
        other = new WallCity(door);
    }

    @BeforeEach
    void restore() {
        city.draft().restore();
        other.draft().restore();
    }

    @AfterAll
    static void tell() {
        System.out.printf(
                "The wall: %d operations, %d roles, %d requests%n",
                operations().size(), table.roles().size(), door.count());
    }

    private static List<Operation> operations() {
        return contract.operations().stream()
                .sorted(Comparator.comparing(operation -> ORDER.indexOf(operation.method())))
                .toList();
    }

    private static Wall wall() {
        return new Wall(door, contract, table);
    }

    @Test
    void hasARowForEveryOperationAndAnOperationForEveryRow() {
        assertThat(operations()).extracting(Operation::id).doesNotHaveDuplicates();
        var walked = new TreeSet<>(operations().stream().map(Operation::id).toList());
        assertThat(walked).isEqualTo(new TreeSet<>(table.operations()));
        assertThat(operations().stream().filter(operation -> operation.roles().isEmpty()))
                .extracting(Operation::id)
                .isEmpty();
    }

    @Test
    void admitsEveryRoleWhereTheTableSaysSoAndNowhereElse() {
        var wall = wall();
        for (var operation : operations()) {
            if (!table.isOpen(operation.id())) {
                table.roles().forEach(role -> wall.walkAsRole(operation, role, city));
            }
        }

        assertThat(wall.findings()).isEmpty();
        assertThat(wall.best().entrySet().stream().filter(best -> best.getValue() >= 400))
                .as("operations that nobody could carry out with what their contract says")
                .isEmpty();
    }

    @Test
    void admitsNobodyWithoutAToken() {
        var wall = wall();
        operations().forEach(operation -> wall.walkWithoutToken(operation, city));

        assertThat(wall.findings()).isEmpty();
    }

    @Test
    void showsAnotherCityNothingAndLetsItChangeNothing() {
        var before = city.state();
        assertThat(before).contains(city.mark(), city.draft().id());

        var wall = wall();
        for (var operation : operations()) {
            if (!table.isOpen(operation.id())) {
                table.roles().stream()
                        .filter(role -> !role.equals("platform-operator"))
                        .forEach(role -> wall.walkAsAnotherCity(operation, role, other, city));
                wall.walkInDisguise(operation, other, city);
            }
        }

        assertThat(wall.findings()).isEmpty();
        assertThat(city.state()).isEqualTo(before);
    }

    @Test
    void bindsRolesToTheirPlaces() {
        var wall = wall();
        var head = WallCaller.of("department-head", city.tenant());
        var owner = WallCaller.of("owner", city.tenant());
        var director = WallCaller.of("financial-director", city.tenant());
        var bound = new ArrayList<String>();
        for (var operation : operations()) {
            if (operation.isLimited(DEPARTMENT)) {
                wall.walkElsewhere(operation, head.in("departments", "ELDERS"), city);
                wall.walkInPlace(operation, head.in("departments", city.department()), city);
                bound.add(operation.id());
            }
            if (operation.isLimited(ACTION)) {
                wall.walkElsewhere(operation, owner.as("somebody-else"), city);
                wall.walkInPlace(operation, owner.as(WallCity.OWNER), city);
                bound.add(operation.id());
            }
            if (operation.isLimited(ENTITY)) {
                wall.walkElsewhere(operation, director.in("entities", "ELDERS"), city);
                if (!operation.id().equals("createEntity")) {
                    wall.walkInPlace(operation, director.in("entities", WallCity.ENTITY), city);
                }
                bound.add(operation.id());
            }
        }

        assertThat(wall.findings()).isEmpty();
        assertThat(bound).contains("changeAction", "changeEstimates", "changeOpenings", "createLine");
    }

    @Test
    void tellsOfADraftOnlyWhoSeesIt() throws InterruptedException {
        var plan = city.anotherDraft();
        var own = WallStream.of(WallCaller.of("coordinator", city.tenant()), plan.id());
        var council = WallStream.of(WallCaller.of("councillor", city.tenant()), plan.id());
        var others = WallStream.of(WallCaller.of("coordinator", other.tenant()), plan.id());

        plan.renew("actionId");
        assertThat(own.next()).contains(plan.id(), "\"planState\":\"DRAFT\"");
        plan.advance("proposals");

        assertThat(council.next()).contains(plan.id(), "\"planState\":\"PROPOSED\"");
        assertThat(others.heard()).isEmpty();
    }

    /** What is hidden from some is there for others: the wall looks for words that the city really says. */
    @Test
    void hidesWhatOthersSee() {
        var seen = new TreeSet<String>();
        for (var operation : operations()) {
            if (operation.isRead() && operation.isLimited("STAFF_COSTS")) {
                var caller = WallCaller.of("auditor", city.tenant());
                var path = new WallRequest(
                                contract,
                                operation,
                                city.adopted().ids(),
                                city.adopted().ids())
                        .path();
                var answer = door.ask("GET", path, caller.token(), WallDoor.headers(""), null);
                if (answer.body().contains(WallCity.WAGES)
                        || answer.body().contains(WallCity.WAGES_WITHOUT_OBJECTIVE)) {
                    seen.add(operation.id());
                }
            }
        }

        assertThat(seen)
                .isEqualTo(Set.of("listActions", "readAction", "readEstimates", "listLines", "traceEquilibriumLine"));
    }

    /** A wall that finds nothing may be blind: with one cell turned round it must find exactly that cell. */
    @Test
    void findsACellThatIsWrong() {
        var create = operations().stream()
                .filter(operation -> operation.id().equals("createPlan"))
                .findFirst()
                .orElseThrow();
        var list = operations().stream()
                .filter(operation -> operation.id().equals("listPlans"))
                .findFirst()
                .orElseThrow();

        var tooOpen = new Wall(door, contract, table.turned("createPlan", "councillor"));
        tooOpen.walkAsRole(create, "councillor", city);
        var tooClosed = new Wall(door, contract, table.turned("listPlans", "auditor"));
        tooClosed.walkAsRole(list, "auditor", city);

        assertThat(tooOpen.findings()).singleElement().asString().contains("createPlan", "councillor", "403");
        assertThat(tooClosed.findings()).singleElement().asString().contains("listPlans", "auditor", "200");
    }
}
