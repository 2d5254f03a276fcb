package eu.doelboom.edge.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void hasTheMembersThatTheGuideNames() throws Exception {
        var line = read(entry("outbox waits: pauseMillis=100"));

        assertThat(line.get("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
        assertThat(line.get("type").get(0).asText()).isEqualTo("technical");
        assertThat(line.get("correlationId").asText()).isEqualTo("4bf9");
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("message").asText()).isEqualTo("outbox waits: pauseMillis=100");
    }

    @Test
    void tellsOfACallItsRequestAndItsResponse() throws Exception {
        var entry = entry("call answered {0}");
        entry.setParameters(new Object[] {new Call("77aa", "localhost:8080", "/plan/v1/plans", "GET", 200, 12)});

        var line = read(entry);

        assertThat(line.get("correlationId").asText()).isEqualTo("77aa");
        assertThat(line.get("request").toString())
                .isEqualTo("{\"host\":\"localhost:8080\",\"path\":\"/plan/v1/plans\",\"method\":\"GET\"}");
        assertThat(line.get("response").toString()).isEqualTo("{\"status\":200,\"duration\":12}");
    }

    @Test
    void keepsTheValuesOfARowOutOfAnException() throws Exception {
        var entry = entry("failed");
        entry.setThrown(new IllegalStateException(
                "cannot be stored", new SQLException("Key (subject)=(els.peeters) already exists")));

        assertThat(read(entry).get("exception").asText())
                .contains("cannot be stored", "caused by: java.sql.SQLException")
                .doesNotContain("els.peeters");
    }

    @Test
    void isOneLineWhateverTheMessageHolds() {
        assertThat(new LogLine().format(entry("one\ntwo \"three\"")).strip()).hasLineCount(1);
    }

    private static ExtLogRecord entry(String message) {
        var entry = new ExtLogRecord(Level.WARN, message, ExtLogRecord.FormatStyle.MESSAGE_FORMAT, "test");
        entry.setLoggerName("eu.doelboom.test");
        entry.setMdc(Map.of("correlationId", "4bf9"));
        return entry;
    }

    private static JsonNode read(ExtLogRecord entry) throws Exception {
        return new ObjectMapper().readTree(new LogLine().format(entry));
    }
}
