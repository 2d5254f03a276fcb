package eu.doelboom.local.demo;

import static eu.doelboom.local.demo.Purse.BUILDING;
import static eu.doelboom.local.demo.Purse.BUILDING_GRANT;
import static eu.doelboom.local.demo.Purse.FEES;
import static eu.doelboom.local.demo.Purse.GRANTS;
import static eu.doelboom.local.demo.Purse.STAFF;
import static eu.doelboom.local.demo.Purse.WORKING;

import java.util.List;
import java.util.Map;

/**
 * A kind of action: its wording, when in the plan it happens, and how much it weighs in which purse. In the wording,
 * {@code %o} is the subject, {@code %O} the same with a capital, {@code %w} the place or the people, {@code %d} the
 * department.
 */
record Step(String wording, When when, Map<Purse, Integer> weights) {
    /** Which years of the plan an action takes. */
    enum When {
        ALWAYS,
        EARLY,
        MIDDLE,
        LATE
    }

    /** In the order in which they happen when something is built. */
    static final List<Step> BUILT = List.of(
            step("Studie en ontwerp van %o in %w", When.EARLY, BUILDING, 2),
            step("Bewoners van %w laten meedenken over %o", When.EARLY),
            step("Vergunningen en voorbereiding voor %o in %w", When.EARLY, BUILDING, 4),
            step("Nieuwe %o realiseren in %w", When.MIDDLE, Map.of(BUILDING, 14, BUILDING_GRANT, 6)),
            step("Verouderde %o vernieuwen in %w", When.LATE, Map.of(BUILDING, 9, BUILDING_GRANT, 3)),
            step("Jaarlijks onderhoud van %o in %w", When.ALWAYS, Map.of(WORKING, 6, STAFF, 4)),
            step("%O in %w toegankelijk maken voor iedereen", When.MIDDLE, BUILDING, 3),
            step("Werfcommunicatie over %o in %w door %d", When.MIDDLE, WORKING, 1),
            step("Toezicht op en beheer van %o in %w", When.ALWAYS, Map.of(STAFF, 7, WORKING, 2)),
            step("Staat van %o in %w meten en opvolgen", When.ALWAYS));

    static final List<Step> SERVED = List.of(
            step("Vaste werking: %o voor %w", When.ALWAYS, Map.of(STAFF, 16, WORKING, 6, FEES, 5)),
            step("Aanbod van %o voor %w uitbreiden", When.MIDDLE, Map.of(STAFF, 6, WORKING, 3)),
            step("%O voor %w organiseren met partners", When.ALWAYS, Map.of(GRANTS, 8)),
            step("Medewerkers van %d opleiden voor %o ten dienste van %w", When.EARLY, WORKING, 1),
            step("%O online en aan het loket ontsluiten voor %w", When.MIDDLE, Map.of(WORKING, 2, BUILDING, 1)),
            step("Tevredenheid van %w over %o meten", When.LATE),
            step("Drempels naar %o wegnemen voor %w", When.MIDDLE, Map.of(STAFF, 2, GRANTS, 2)),
            step("%O bekendmaken bij %w", When.EARLY, WORKING, 1),
            step("Afspraken met %d over %o voor %w", When.EARLY),
            step("Ruimte en materiaal voor %o voor %w", When.MIDDLE, Map.of(BUILDING, 2, FEES, 1)));

    private static Step step(String wording, When when) {
        return new Step(wording, when, Map.of());
    }

    private static Step step(String wording, When when, Purse purse, int weight) {
        return new Step(wording, when, Map.of(purse, weight));
    }

    private static Step step(String wording, When when, Map<Purse, Integer> weights) {
        return new Step(wording, when, weights);
    }

    String about(String subject, String whereOrWho, String department) {
        return wording.replace("%o", subject)
                .replace("%O", Words.capital(subject))
                .replace("%w", whereOrWho)
                .replace("%d", department);
    }
}
