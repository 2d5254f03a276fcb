package eu.doelboom.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change of an event's schema takes away from those who read it: a member that is gone or no longer sure to be
 * there, another type or form, or a value that they have never heard of.
 */
final class SchemaEvolution {

    private static final Set<String> FORM = Set.of("type", "format", "pattern", "const");

    private final List<String> breaks = new ArrayList<>();

    private SchemaEvolution() {}

    static List<String> breaks(JsonNode before, JsonNode after) {
        var evolution = new SchemaEvolution();
        evolution.compare(before.path("title").asText("schema"), before, after);
        return evolution.breaks;
    }

    private void compare(String where, JsonNode before, JsonNode after) {
        FORM.stream()
                .filter(word -> !before.path(word).equals(after.path(word)))
                .forEach(word -> breaks.add(
                        "%s: %s was %s and is %s".formatted(where, word, before.path(word), after.path(word))));
        missing(texts(before.path("required")), texts(after.path("required")))
                .forEach(name -> breaks.add("%s.%s is no longer always there".formatted(where, name)));
        if (before.has("enum")) {
            missing(texts(after.path("enum")), texts(before.path("enum")))
                    .forEach(value -> breaks.add("%s has a new value %s".formatted(where, value)));
        }
        before.path("properties").properties().forEach(member -> {
            var now = after.path("properties").path(member.getKey());
            var place = where + "." + member.getKey();
            if (now.isMissingNode()) {
                breaks.add(place + " is gone");
            } else {
                compare(place, member.getValue(), now);
            }
        });
        if (before.has("items")) {
            compare(where + "[]", before.path("items"), after.path("items"));
        }
    }

    private static Set<String> texts(JsonNode values) {
        var texts = new HashSet<String>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static Set<String> missing(Set<String> wanted, Set<String> present) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(present);
        return missing;
    }
}
