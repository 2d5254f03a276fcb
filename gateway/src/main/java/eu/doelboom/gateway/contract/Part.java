package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The contract of one part of the suite; absent while the part gives none.
 *
 * @param mayBeOpen paths that the gateway lets through without a token, where their contract asks for none
 */
record Part(
        String name,
        Predicate<String> ownsPath,
        Predicate<String> mayBeOpen,
        @Nullable ObjectNode document) {

    /** What goes before a name of this part that another part uses for something else. */
    String prefix() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
