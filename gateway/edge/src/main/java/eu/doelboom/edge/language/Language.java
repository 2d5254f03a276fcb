package eu.doelboom.edge.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The language in which texts meant for people are written. */
public final class Language {

    private static final Set<String> SPOKEN = Set.of("nl", "fr", "en");

    private Language() {}

    /** The first wanted language that is spoken here; English when none is. */
    public static Locale among(List<Locale> wanted) {
        return wanted.stream()
                .filter(locale -> SPOKEN.contains(locale.getLanguage()))
                .findFirst()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .orElse(Locale.ENGLISH);
    }
}
