package eu.doelboom.edge.right;

import eu.doelboom.edge.problem.Forbidden;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The places to which a token binds the roles of its bearer. A kind of place that the token does not name binds nothing:
 * the role then holds in the whole city. An empty list binds to nowhere.
 */
public record Places(Map<Kind, Set<String>> bounds) {

    /** Roles that hold in the whole city. */
    public static final Places EVERYWHERE = new Places(Map.of());

    public Places {
        bounds = Map.copyOf(bounds);
    }

    /** A kind of place, and the claim that lists the codes of such places. */
    public enum Kind {
        ENTITY("entities"),
        DEPARTMENT("departments"),
        PROGRAMME("programmes");

        private final String claim;

        Kind(String claim) {
            this.claim = claim;
        }

        public String claim() {
            return claim;
        }
    }

    /** The places that the claims of a token name; a claim that is no list of texts is refused, never ignored. */
    static Places in(Function<String, @Nullable Object> claims) {
        var bounds = new EnumMap<Kind, Set<String>>(Kind.class);
        for (var kind : Kind.values()) {
            var claim = claims.apply(kind.claim);
            if (claim != null) {
                bounds.put(kind, codes(kind, claim));
            }
        }
        return new Places(bounds);
    }

    private static Set<String> codes(Kind kind, Object claim) {
        if (!(claim instanceof Collection<?> list)) {
            throw unreadable(kind);
        }
        var codes = new TreeSet<String>();
        for (var code : list) {
            if (code instanceof JsonString text) {
                codes.add(text.getString());
            } else if (code instanceof String text) {
                codes.add(text);
            } else {
                throw unreadable(kind);
            }
        }
        return codes;
    }

    private static Forbidden unreadable(Kind kind) {
        return new Forbidden("The claim %s of the token is no list of codes".formatted(kind.claim));
    }

    public boolean bind(Kind kind) {
        return bounds.containsKey(kind);
    }

    /** Whether a role holds for something that lies in this place, or in no place of this kind at all. */
    public boolean cover(Kind kind, @Nullable String code) {
        var bound = bounds.get(kind);
        return bound == null || (code != null && bound.contains(code));
    }
}
