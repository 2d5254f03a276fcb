package eu.doelboom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses HOUSE = House.classes();
    private static final JavaClasses VIOLATORS = new ClassFileImporter()
            .importPackages(
                    "eu.doelboom.plan",
                    "eu.doelboom.finance",
                    "eu.doelboom.monitoring",
                    "eu.doelboom.gateway",
                    "eu.doelboom.backbone",
                    "eu.doelboom.edge");

    static Set<String> rules() {
        return HouseRules.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheHouse(String name) {
        HouseRules.ALL.get(name).check(HOUSE);
    }

    /** A rule that nobody can break guards nothing: each has its deliberate violator. */
    @ParameterizedTest
    @MethodSource("rules")
    void rejectsItsViolator(String name) {
        var result = HouseRules.ALL.get(name).allowEmptyShould(true).evaluate(VIOLATORS);

        assertThat(result.hasViolation()).as(name).isTrue();
    }

    static Stream<String> modules() {
        return Stream.of("plan", "finance", "monitoring", "gateway", "backbone", "edge", "local");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void seesEveryModule(String module) {
        assertThat(HOUSE.stream().filter(type -> type.getPackageName().startsWith("eu.doelboom." + module)))
                .isNotEmpty();
    }
}
