package eu.doelboom.gateway.session;

import eu.doelboom.edge.identity.IdentitySettings;
import eu.doelboom.edge.identity.TokenClaims;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The sessions that ended and whose tokens could still be alive. An end is remembered for as long as the longest token
 * lives, so that none of its tokens outlives the memory of it.
 */
@Singleton
public class EndedSessions {

    private final Map<String, Instant> ends = new LinkedHashMap<>();
    private final IdentitySettings identity;
    private final SessionSettings settings;
    private final Clock clock;

    EndedSessions(IdentitySettings identity, SessionSettings settings, Clock clock) {
        this.identity = identity;
        this.settings = settings;
        this.clock = clock;
    }

    /** Remembers an end, and whether it says anything that was not known; the oldest ends stand first. */
    synchronized boolean add(SessionEnd end) {
        var known = ends.get(end.key());
        if (known != null && !known.isBefore(end.at())) {
            return false;
        }
        ends.remove(end.key());
        ends.put(end.key(), end.at());
        forgetOld();
        return true;
    }

    private void forgetOld() {
        var forgotten = clock.instant().minus(identity.longestLife()).minus(identity.clockSkew());
        var oldest = ends.values().iterator();
        while (oldest.hasNext() && (oldest.next().isBefore(forgotten) || ends.size() > settings.mostRemembered())) {
            oldest.remove();
        }
    }

    /** Whether this token belongs to a session that has ended. */
    public synchronized boolean include(JsonWebToken token) {
        if (ends.isEmpty()) {
            return false;
        }
        var session = TokenClaims.find(token, "sid");
        if (session != null && ends.containsKey(SessionEnd.ofSession(token.getIssuer(), session.toString()))) {
            return true;
        }
        var allEnded = ends.get(SessionEnd.ofPerson(token.getIssuer(), token.getSubject()));
        return allEnded != null && token.getIssuedAtTime() <= allEnded.getEpochSecond();
    }

    synchronized int size() {
        return ends.size();
    }
}
