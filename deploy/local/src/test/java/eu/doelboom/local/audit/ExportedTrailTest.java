package eu.doelboom.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ExportedTrailTest {

    /** The hash was reckoned with sha256sum over the text that the decision record describes. */
    private static final String ENTRY = "{\"sequence\":1,\"at\":\"2026-07-02T09:15:00.120Z\",\"roles\":\"coordinator\","
            + "\"operation\":\"createEntity\",\"resource\":\"/plan/v1/entities\",\"outcome\":\"CHANGED\","
            + "\"correlation\":\"4bf9\",\"hash\":\"HASH\"}";

    private static final String HASH = "12094e751b57438d1862097df472f13042f896b1c039d5fa1e3153dd9b3a1bb9";

    @Test
    void holdsWhenEveryHashIsThatOfItsValues() throws IOException {
        var found = verify(ENTRY.replace("HASH", HASH));

        assertThat(found.isIntact()).as(found.broken()).isTrue();
        assertThat(found.entries()).isEqualTo(1);
        assertThat(found.head()).isEqualTo(HASH);
    }

    @Test
    void namesTheFirstEntryThatIsNotWhatItWas() throws IOException {
        var found = verify(ENTRY.replace("HASH", HASH).replace("coordinator", "auditor"));

        assertThat(found.isIntact()).isFalse();
        assertThat(found.broken()).startsWith("entry 1 is not what it was");
    }

    @Test
    void noticesThatOneIsMissing() throws IOException {
        assertThat(verify(ENTRY.replace("\"sequence\":1", "\"sequence\":2")).broken())
                .isEqualTo("entry 1 is missing");
    }

    private static ExportedTrail.Finding verify(String lines) throws IOException {
        return ExportedTrail.verify(new BufferedReader(new StringReader(lines)));
    }
}
