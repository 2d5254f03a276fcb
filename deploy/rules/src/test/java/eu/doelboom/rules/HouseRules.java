package eu.doelboom.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.NullMarked;

/** What holds everywhere in the code. See docs/style.md for the reasons. */
final class HouseRules {

    private static final String[] SERVICES = {"eu.doelboom.plan..", "eu.doelboom.finance..", "eu.doelboom.monitoring.."
    };
    private static final List<String> FORBIDDEN_SUFFIXES = List.of(
            "Dto",
            "DTO",
            "Impl",
            "Helper",
            "Util",
            "Utils",
            "Manager",
            "Base",
            "Common",
            "Data",
            "Info",
            "Service",
            "Controller");

    static final Map<String, ArchRule> ALL = Map.ofEntries(
            Map.entry("plan features are free of cycles", cyclesIn("plan")),
            Map.entry("finance features are free of cycles", cyclesIn("finance")),
            Map.entry("monitoring features are free of cycles", cyclesIn("monitoring")),
            Map.entry("gateway features are free of cycles", cyclesIn("gateway")),
            Map.entry("backbone features are free of cycles", cyclesIn("backbone")),
            Map.entry("only resources speak HTTP", onlyResourcesSpeakHttp()),
            Map.entry("only repositories touch Panache", onlyRepositoriesTouchPanache()),
            Map.entry("only feeds and publications know the bus", onlyFeedsAndPublicationsKnowTheBus()),
            Map.entry("plan knows no other service", knowsNoOther("plan", "finance", "monitoring", "gateway")),
            Map.entry("finance knows no other service", knowsNoOther("finance", "plan", "monitoring", "gateway")),
            Map.entry("monitoring knows no other service", knowsNoOther("monitoring", "plan", "finance", "gateway")),
            Map.entry("backbone knows no business", knowsNoOther("backbone", "plan", "finance", "monitoring")),
            Map.entry("edge has neither ORM nor bus", edgeIsThin()),
            Map.entry("changes are records", changesAreRecords()),
            Map.entry("every operation says who may call it", everyOperationSaysWhoMayCallIt()),
            Map.entry("every operation says what it writes", everyOperationSaysWhatItWrites()),
            Map.entry("no operation hides from the contract", noOperationHidesFromTheContract()),
            Map.entry("entities have no public fields", entitiesHaveNoPublicFields()),
            Map.entry("entities have no setters", entitiesHaveNoSetters()),
            Map.entry("time comes from a clock", timeComesFromAClock()),
            Map.entry("names say what things are", namesSayWhatThingsAre()),
            Map.entry("every package is null-marked", everyPackageIsNullMarked()),
            Map.entry("money is never a floating point number", moneyIsExact()));

    private HouseRules() {}

    private static ArchRule cyclesIn(String service) {
        return slices().matching("eu.doelboom.%s.(*)..".formatted(service))
                .should()
                .beFreeOfCycles();
    }

    private static ArchRule onlyResourcesSpeakHttp() {
        return noClasses()
                .that(resideInAnyPackage(SERVICES))
                .and(not(describe("speak HTTP by their name", HouseRules::speaksHttp)))
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.ws.rs..").and(not(type(UriInfo.class))));
    }

    private static boolean speaksHttp(JavaClass type) {
        return List.of("Resource", "Query", "Filter", "Answer", "Filters").stream()
                .anyMatch(type.getSimpleName()::endsWith);
    }

    private static ArchRule onlyRepositoriesTouchPanache() {
        return noClasses()
                .that(resideInAPackage("eu.doelboom.."))
                .and(not(describe(
                        "are repositories",
                        type -> type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.hibernate.orm.panache..");
    }

    private static ArchRule onlyFeedsAndPublicationsKnowTheBus() {
        return noClasses()
                .that(resideInAnyPackage(SERVICES))
                .and(not(resideInAnyPackage("..planfeed..", "..publication..", "..tenant..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "eu.doelboom.backbone.feed..", "eu.doelboom.backbone.outbox..");
    }

    private static ArchRule knowsNoOther(String service, String... others) {
        var packages = java.util.Arrays.stream(others)
                .map("eu.doelboom.%s.."::formatted)
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage("eu.doelboom.%s..".formatted(service)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ArchRule edgeIsThin() {
        return noClasses()
                .that(resideInAPackage("eu.doelboom.edge.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate.orm..", "org.apache.kafka..", "java.sql..");
    }

    private static ArchRule changesAreRecords() {
        return classes()
                .that(resideInAPackage("eu.doelboom.plan.change.."))
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .beRecords();
    }

    private static ArchRule everyOperationSaysWhoMayCallIt() {
        return methods().that(areOperations()).should(satisfy("say who may call it", HouseRules::hasRule));
    }

    private static boolean hasRule(JavaMethod operation) {
        return operation.isAnnotatedWith(RolesAllowed.class)
                || operation.isAnnotatedWith(PermitAll.class)
                || operation.getOwner().isAnnotatedWith(RolesAllowed.class)
                || operation.getOwner().isAnnotatedWith(PermitAll.class);
    }

    /** Otherwise the answer is written as whatever the caller says that he takes, were it the text of an object. */
    private static ArchRule everyOperationSaysWhatItWrites() {
        return methods()
                .that(areOperations())
                .should(satisfy(
                        "say what it writes",
                        operation -> operation.isAnnotatedWith(Produces.class)
                                || operation.getOwner().isAnnotatedWith(Produces.class)));
    }

    /** What the contract does not name, nobody walks. */
    private static ArchRule noOperationHidesFromTheContract() {
        return methods().that(areOperations()).should(satisfy("stand in the contract", operation -> operation
                .tryGetAnnotationOfType(Operation.class)
                .map(told -> !told.hidden() && !told.operationId().isEmpty())
                .orElse(false)));
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return describe("are operations", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaMethod> satisfy(String wish, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(wish) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, holds.test(method), method.getFullName()));
            }
        };
    }

    private static ArchRule entitiesHaveNoPublicFields() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePublic();
    }

    private static ArchRule entitiesHaveNoSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*");
    }

    private static ArchRule timeComesFromAClock() {
        var rule = noClasses().that(resideInAnyPackage(SERVICES)).should().callMethod(Instant.class, "now");
        for (var type : List.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            rule = rule.orShould().callMethod(type, "now");
        }
        return rule.orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC");
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .that(resideInAPackage("eu.doelboom.."))
                .should(new ArchCondition<>("have a technical suffix") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean technical = FORBIDDEN_SUFFIXES.stream().anyMatch(type.getSimpleName()::endsWith)
                                && !ALLOWED_NAMES.contains(type.getSimpleName());
                        events.add(new SimpleConditionEvent(type, technical, type.getName()));
                    }
                });
    }

    /** A class named after a service of the suite, and the data part of a published event. */
    private static final List<String> ALLOWED_NAMES =
            List.of("QuarkusService", "PlanData", "ObjectiveData", "ActionData");

    private static ArchRule everyPackageIsNullMarked() {
        return classes()
                .that(resideInAPackage("eu.doelboom.."))
                .should(new ArchCondition<>("stand in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " of " + type.getName()));
                    }
                });
    }

    private static ArchRule moneyIsExact() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(SERVICES))
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class);
    }
}
