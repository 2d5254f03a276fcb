package eu.doelboom.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of every service: described whole, shown by samples that fit, and never taken back once released. */
class EventContractRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RELEASED = Contracts.ROOT.resolve("docs/events/released");

    /** A service that publishes, and where its published language stands. */
    enum Publisher {
        PLAN("plan-service", "plan-service/contract/src/main/resources"),
        FINANCE("finance-service", "finance-service/contract/src/main/resources/finance"),
        MONITORING("monitoring-service", "monitoring-service/contract/src/main/resources/monitoring");

        private final String service;
        private final Path folder;

        Publisher(String service, String folder) {
            this.service = service;
            this.folder = Contracts.ROOT.resolve(folder);
        }

        JsonNode document() {
            return Document.read(folder.resolve("asyncapi.yaml")).root();
        }

        JsonNode json(String path) throws IOException {
            return JSON.readTree(Files.readString(folder.resolve(path)));
        }

        List<String> names(String kind) throws IOException {
            try (var files = Files.list(folder.resolve(kind))) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryTopicThatTheServicePublishesOn(Publisher publisher) throws IOException {
        var properties = new Properties();
        try (var settings = Files.newBufferedReader(
                Contracts.ROOT.resolve(publisher.service).resolve("src/main/resources/application.properties"))) {
            properties.load(settings);
        }
        var topics = new TreeSet<String>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("doelboom.outbox.topics."))
                .forEach(name -> topics.add(
                        name.substring("doelboom.outbox.topics.".length()).replace("\"", "")));
        var addresses = new TreeSet<String>();
        publisher
                .document()
                .path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        assertThat(topics).isNotEmpty();
        assertThat(addresses).containsAll(topics);
    }

    @ParameterizedTest
    @EnumSource
    void isAWholeAsyncApiDocument(Publisher publisher) {
        var document = publisher.document();

        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(document.at("/info/description").asText()).isNotBlank();
        document.path("channels").forEach(channel -> {
            assertThat(channel.path("description").asText()).isNotBlank();
            assertThat(channel.path("messages")).isNotEmpty().allSatisfy(message -> assertThat(
                            document.at(message.path("$ref").asText().substring(1))
                                    .isMissingNode())
                    .isFalse());
        });
        document.path("operations").forEach(operation -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(document.at(operation.at("/channel/$ref").asText().substring(1))
                            .isMissingNode())
                    .isFalse();
        });
        document.at("/components/messages").forEach(message -> {
            assertThat(message.path("name").asText()).matches("[a-z]+\\.[a-z]+\\.notify\\.[a-z]+");
            assertThat(message.path("title").asText()).isNotBlank();
            assertThat(publisher.folder.resolve(message.at("/payload/$ref").asText()))
                    .exists();
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsASampleOfEveryMessageThatFits(Publisher publisher) throws IOException {
        var envelope = publisher.json("schemas/envelope.json");
        for (var message : publisher.document().at("/components/messages")) {
            var schema = message.at("/payload/$ref").asText().replaceFirst("^\\./", "");
            var sample = publisher.json(schema.replace("schemas/", "samples/"));

            assertThat(violations(envelope, sample)).isEmpty();
            assertThat(violations(publisher.json(schema), sample.path("data"))).isEmpty();
            assertThat(sample.path("type").asText())
                    .isEqualTo(message.path("name").asText());
        }
    }

    private static List<String> violations(JsonNode schema, JsonNode value) {
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, strict).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryMember(Publisher publisher) throws IOException {
        var silent = new ArrayList<String>();
        for (var name : publisher.names("schemas")) {
            collectSilent(name, publisher.json("schemas/" + name), silent);
        }

        assertThat(silent).isEmpty();
    }

    private static void collectSilent(String where, JsonNode schema, List<String> silent) {
        schema.path("properties").properties().forEach(member -> {
            if (member.getValue().path("description").asText("").isBlank()) {
                silent.add(where + "/" + member.getKey());
            }
            collectSilent(where + "/" + member.getKey(), member.getValue(), silent);
        });
        if (schema.has("items")) {
            collectSilent(where + "[]", schema.path("items"), silent);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasReleased(Publisher publisher) throws IOException {
        var released = RELEASED.resolve(publisher.service);
        if (Boolean.getBoolean("doelboom.contracts.release")) {
            Files.createDirectories(released);
            for (var name : publisher.names("schemas")) {
                Files.writeString(
                        released.resolve(name),
                        Files.readString(publisher.folder.resolve("schemas").resolve(name)));
            }
        }
        var broken = new ArrayList<String>();
        try (var files = Files.list(released)) {
            for (var file : files.toList()) {
                var now = publisher.folder.resolve("schemas").resolve(file.getFileName());
                assertThat(now).exists();
                broken.addAll(SchemaEvolution.breaks(
                        JSON.readTree(Files.readString(file)), JSON.readTree(Files.readString(now))));
            }
        }

        assertThat(broken).isEmpty();
    }

    static Stream<Consumer<ObjectNode>> breakers() {
        return Stream.of(
                schema -> ((ObjectNode) schema.path("properties")).remove("verdict"),
                schema -> ((ArrayNode) schema.path("required")).remove(0),
                schema -> ((ObjectNode) schema.at("/properties/planId")).put("type", "integer"),
                schema -> ((ArrayNode) schema.at("/properties/verdict/enum")).add("UNKNOWN"),
                schema -> ((ObjectNode) schema.at("/properties/years/items/properties")).remove("fiscalYear"),
                schema -> ((ObjectNode) schema.at("/properties/years/items/properties/selfFinancingMargin"))
                        .put("pattern", "^.*$"));
    }

    @ParameterizedTest
    @MethodSource("breakers")
    void noticesWhatBreaksAConsumer(Consumer<ObjectNode> breaker) throws IOException {
        var before = Publisher.FINANCE.json("schemas/equilibrium-changed.json");
        var after = (ObjectNode) before.deepCopy();
        breaker.accept(after);

        assertThat(SchemaEvolution.breaks(before, after)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "FINANCE")
    void admitsAMemberMore(Publisher publisher) throws IOException {
        var before = publisher.json("schemas/equilibrium-changed.json");
        var after = (ObjectNode) before.deepCopy();
        after.withObject("/properties/comment").put("type", "string");

        assertThat(SchemaEvolution.breaks(before, after)).isEmpty();
    }
}
