package eu.doelboom.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.doelboom.gateway.route.Upstream;
import org.jspecify.annotations.Nullable;

/**
 * What one service said of the plan, or why it said nothing.
 *
 * @param status the HTTP status; zero without an answer
 * @param revision the revision of the plan that it speaks of
 * @param lack why the part is missing; absent when it is there
 */
record Part(
        Upstream upstream,
        int status,
        JsonNode body,
        long revision,
        @Nullable Lack lack) {

    static Part present(Upstream upstream, JsonNode body, long revision) {
        return new Part(upstream, 200, body, revision, null);
    }

    static Part missing(Upstream upstream, int status, JsonNode problem, Lack lack) {
        return new Part(upstream, status, problem, 0, lack);
    }

    static Part unreachable(Upstream upstream) {
        return missing(upstream, 0, MissingNode.getInstance(), Lack.UNREACHABLE);
    }

    boolean isPresent() {
        return lack == null;
    }

    /** This part, unless it speaks of another revision than the others. */
    Part at(long expected) {
        return !isPresent() || revision == expected ? this : missing(upstream, status, body, Lack.MOVED_ON);
    }

    /** Why a part is missing. */
    enum Lack {
        UNREACHABLE("unreachable", "The service gives no answer"),
        BEHIND("behind", "The service has not heard of this revision of the plan yet"),
        UNKNOWN_PLAN("unknownPlan", "The service does not know this plan yet"),
        REFUSED("refused", "The service does not show this to the caller"),
        MOVED_ON("movedOn", "The plan changed while this was put together");

        private final String word;
        private final String sentence;

        Lack(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }

        String word() {
            return word;
        }

        String sentence() {
            return sentence;
        }
    }
}
