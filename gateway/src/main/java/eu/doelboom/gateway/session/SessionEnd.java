package eu.doelboom.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of one session of an issuer or, when it names no session, of all sessions that a person had until then.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionEnd(
        String issuer, @Nullable String session, @Nullable String person, Instant at) {

    /** Under which it is remembered. */
    String key() {
        return session == null ? ofPerson(issuer, String.valueOf(person)) : ofSession(issuer, session);
    }

    static String ofSession(String issuer, String session) {
        return "session " + issuer + " " + session;
    }

    static String ofPerson(String issuer, String person) {
        return "person " + issuer + " " + person;
    }
}
