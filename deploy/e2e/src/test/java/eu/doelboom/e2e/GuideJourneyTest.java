package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whoever types what the guide prints gets what the guide prints: the same status, and an answer with the same members.
 * {@code -Ddoelboom.guide.accept=true} prints the present answers into it.
 */
class GuideJourneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSuite suite = RunningSuite.started();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> variables = new HashMap<>();

    @Test
    void saysWhatTheCallsReallyAnswer() throws IOException, InterruptedException {
        var guide = suite.root().resolve("docs/guide.md");
        var text = Files.readString(guide);
        variables.put("GATEWAY", suite.gateway());
        variables.put("CITY", suite.newCity());
        var calls = Guide.calls(text);
        assertThat(calls).hasSize(12);

        var renewed = new StringBuilder();
        int done = 0;
        for (var call : calls) {
            var answer = answer(call);
            renewed.append(text, done, call.from()).append(shown(answer)).append('\n');
            done = call.to();
            if (!Boolean.getBoolean("doelboom.guide.accept")) {
                assertThat(members("", JSON.readTree(answer)))
                        .as("docs/guide.md does not show what is answered to%n%s", call.command())
                        .isEqualTo(members("", JSON.readTree(call.answer())));
            }
        }
        if (Boolean.getBoolean("doelboom.guide.accept")) {
            accept(guide, renewed.append(text, done, text.length()).toString());
        }
    }

    private String answer(Guide.Call call) throws IOException, InterruptedException {
        var response = client.send(call.request(variables), HttpResponse.BodyHandlers.ofString());
        for (int tries = 0; response.statusCode() == 503 || response.statusCode() == 404 && tries < 100; tries++) {
            Thread.sleep(100);
            response = client.send(call.request(variables), HttpResponse.BodyHandlers.ofString());
        }
        assertThat(response.statusCode())
                .as("%s%n%s", call.command(), response.body())
                .isEqualTo(call.status());
        var body = JsonPath.from(response.body());
        call.kept().forEach((name, place) -> variables.put(name, body.getString(place)));
        return response.body();
    }

    private void accept(Path guide, String text) throws IOException {
        var neutral = text.replace(variables.get("CITY"), "leiestede")
                .replace(variables.get("TOKEN"), "eyJhbGciOiJSUzI1NiJ9.e30.c2ln");
        Files.writeString(guide, neutral);
    }

    /** Lists are shown with one item, which is enough to see the shape. */
    private static String shown(String answer) throws JsonProcessingException {
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer)
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(shortened(JSON.readTree(answer)));
    }

    private static JsonNode shortened(JsonNode node) {
        if (node.isArray()) {
            var first = JSON.createArrayNode();
            if (!node.isEmpty()) {
                first.add(shortened(node.get(0)));
            }
            return first;
        }
        if (node.isObject()) {
            var copy = JSON.createObjectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), shortened(member.getValue())));
            return copy;
        }
        return node;
    }

    /** The members of an answer, with their kinds of value; of a list, those of its first item. */
    private static Set<String> members(String where, JsonNode node) {
        var members = new TreeSet<String>();
        if (node.isArray()) {
            members.add(where + "[]");
            if (!node.isEmpty()) {
                members.addAll(members(where + "[]", node.get(0)));
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(member -> members.addAll(members(where + "." + member.getKey(), member.getValue())));
        } else {
            members.add(where + " " + node.getNodeType());
        }
        return members;
    }
}
