package eu.doelboom.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * What was released is kept: whoever built on it must not notice that the suite went on. With
 * {@code -Ddoelboom.contracts.release=true} the present contracts become the released ones.
 */
class BreakingChangeTest {

    private static final Path RELEASED = Contracts.ROOT.resolve("docs/openapi/released");

    static Stream<Document> contracts() {
        return Contracts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void keepsWhatWasReleased(Document contract) throws IOException {
        var released = RELEASED.resolve(contract.name() + ".yaml");
        if (Boolean.getBoolean("doelboom.contracts.release")) {
            Files.createDirectories(RELEASED);
            Files.writeString(released, Contracts.written(contract));
        }

        var change = compared(Document.read(released), contract);

        assertThat(change.isIncompatible())
                .as(
                        "%s breaks what was released; docs/contract.md says how to evolve%n%s",
                        contract.name(), told(change))
                .isFalse();
    }

    static Stream<Consumer<ObjectNode>> breakers() {
        return Stream.of(
                root -> ((ObjectNode) root.path("paths")).remove("/plan/v1/plans"),
                root -> ((ObjectNode) root.at("/paths/~1plan~1v1~1plans")).remove("post"),
                root -> properties(root).remove("code"),
                root -> ((ObjectNode) properties(root).path("code")).put("type", "integer"),
                root -> ((ObjectNode) root.at("/paths/~1plan~1v1~1plans/post/responses")).remove("201"),
                BreakingChangeTest::demandMore);
    }

    private static ObjectNode properties(ObjectNode root) {
        return (ObjectNode) root.at("/components/schemas/Plan/properties");
    }

    /** A request that was complete is not any more. */
    private static void demandMore(ObjectNode root) {
        root.withObject("/components/schemas/Plan/properties/period")
                .put("type", "string")
                .put("description", "Period");
        root.withArray("/components/schemas/Plan/required").add("period");
    }

    /** A guard that nobody can trip guards nothing. */
    @ParameterizedTest
    @MethodSource("breakers")
    void noticesWhatBreaks(Consumer<ObjectNode> breaker) throws IOException {
        var changed = fine();
        breaker.accept(changed);

        assertThat(compared(new Document("before", fine()), new Document("after", changed))
                        .isIncompatible())
                .isTrue();
    }

    @Test
    void admitsWhatIsAdded() throws IOException {
        var changed = fine();
        properties(changed).putObject("comment").put("type", "string").put("description", "Comment");

        var change = compared(new Document("before", fine()), new Document("after", changed));

        assertThat(change.isUnchanged()).isFalse();
        assertThat(change.isIncompatible()).isFalse();
    }

    private static ObjectNode fine() throws IOException {
        try (var resource = BreakingChangeTest.class.getResourceAsStream("/contract/fine.yaml")) {
            return (ObjectNode) Document.YAML.readTree(resource);
        }
    }

    private static ChangedOpenApi compared(Document before, Document after) {
        return OpenApiCompare.fromContents(text(before.root()), text(after.root()));
    }

    private static String text(JsonNode root) {
        return root.toString();
    }

    private static String told(ChangedOpenApi change) {
        var bytes = new ByteArrayOutputStream();
        new ConsoleRender().render(change, new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
