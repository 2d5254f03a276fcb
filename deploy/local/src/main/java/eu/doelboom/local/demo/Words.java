package eu.doelboom.local.demo;

import java.util.List;
import java.util.Locale;

/** The wordings that join an outline's own words into titles. */
final class Words {
    static final List<String> PLACES = List.of(
            "Vlasmarkt",
            "Leiekant",
            "Blekersdijk",
            "Sint-Alena",
            "Kouterveld",
            "Meersenhof",
            "het Stationskwartier",
            "Tolhuiskaai",
            "de Oude Weverij",
            "Ter Rivieren",
            "Molenakker",
            "Zandberg",
            "Kloosterbos",
            "Kanaaldorp",
            "Westerhem",
            "het Sluizenpark",
            "de Havenrand",
            "de Papegaaiwijk",
            "Lindenhoek",
            "Torenbeke",
            "Neerdonk",
            "Hogeweide",
            "de Watertuinen",
            "Oostkouter",
            "Sint-Rochusmeers");

    private static final List<String> BUILT_AIMS = List.of(
            "Meer en betere %o in alle wijken",
            "%O die klaar zijn voor de toekomst",
            "De achterstand in %o wegwerken",
            "%O duurzaam beheren en vernieuwen");

    private static final List<String> SERVED_AIMS = List.of(
            "%O die iedereen bereiken",
            "Een samenhangend aanbod van %o", "%O dichter bij de mensen brengen", "De kwaliteit van %o verhogen");

    private Words() {}

    /** An operational objective about one subject. */
    static String aim(Outline.Subject subject, int turn) {
        var choices = subject.built() ? BUILT_AIMS : SERVED_AIMS;
        return choices.get(turn % choices.size())
                .replace("%o", subject.words())
                .replace("%O", capital(subject.words()));
    }

    /** A cluster of actions: a subject somewhere, or for somebody. */
    static String cluster(Outline.Subject subject, String whereOrWho) {
        return capital(subject.words()) + (subject.built() ? " in " : " voor ") + whereOrWho;
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
