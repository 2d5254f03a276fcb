package eu.doelboom.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every contract keeps every rule of both guides; what a finding names is to be completed where the operation is. */
class ContractRulesTest {

    private static final List<Rule> RULES = Stream.of(DocumentRules.ALL, OperationRules.ALL, SchemaRules.ALL)
            .flatMap(List::stream)
            .toList();

    static Stream<Arguments> rulesAndContracts() {
        return Contracts.all().stream()
                .flatMap(contract -> RULES.stream().map(rule -> arguments(rule, contract.name(), contract)));
    }

    @ParameterizedTest(name = "{1} keeps {0}")
    @MethodSource("rulesAndContracts")
    void isKept(Rule rule, String name, Document contract) {
        assertThat(rule.findings().apply(contract)).as("%s: %s", name, rule).isEmpty();
    }

    static Stream<Rule> rules() {
        return RULES.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKeptByTheGoodExample(Rule rule) throws IOException {
        assertThat(rule.findings().apply(fine())).isEmpty();
    }

    /** A rule that nobody can break guards nothing: each has its deliberate violator. */
    @ParameterizedTest
    @MethodSource("rules")
    void findsItsViolator(Rule rule) throws IOException {
        var change = violators().path(rule.name());
        assertThat(change.isMissingNode())
                .as("violators.yaml has no violator of: %s", rule.name())
                .isFalse();

        var violator = merged(fine().root().deepCopy(), change);

        assertThat(rule.findings().apply(new Document("violator", violator))).isNotEmpty();
    }

    @Test
    void hasNoViolatorWithoutARule() throws IOException {
        assertThat(violators().fieldNames()).toIterable().allMatch(name -> RULES.stream()
                .anyMatch(rule -> rule.name().equals(name)));
    }

    private static Document fine() throws IOException {
        return new Document("fine.yaml", Document.YAML.readTree(resource("fine.yaml")));
    }

    private static JsonNode violators() throws IOException {
        return Document.YAML.readTree(resource("violators.yaml"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ContractRulesTest.class.getResourceAsStream("/contract/" + name));
    }

    /** A JSON merge patch. */
    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : Document.YAML.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
