package eu.doelboom.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Grows the elements of a plan from an outline, always the same from the same seed. */
final class Tree {
    static final int FIRST_YEAR = 2026;
    static final int LAST_YEAR = 2031;
    private static final List<Integer> SIZES = List.of(1, 1, 2, 2, 3, 3, 4, 5, 8, 13);
    private static final int MIN_SHADE = 70;
    private static final int SHADES = 61;
    private static final int STEPS = 5;

    private final List<Element> elements = new ArrayList<>();
    private final List<ActionSeed> actions = new ArrayList<>();
    private final Random random;
    private int clusters;

    Tree(long seed) {
        this.random = new Random(seed);
    }

    List<Element> elements() {
        return List.copyOf(elements);
    }

    List<ActionSeed> actions() {
        return List.copyOf(actions);
    }

    Element add(String code, String level, String parent, String title) {
        var element = new Element(code, level, parent, title, FIRST_YEAR, LAST_YEAR);
        elements.add(element);
        return element;
    }

    /** Two or three places or groups of people, never the same twice for one subject. */
    List<String> whereOrWho(Outline.Subject subject, Outline.Programme programme, int count) {
        var choices = new ArrayList<>(subject.built() ? Words.PLACES : subject.audiencesOr(programme.audiences()));
        Collections.shuffle(choices, random);
        return choices.subList(0, count);
    }

    void addClusters(Element parent, Outline.Subject subject, Outline.Programme programme, int count) {
        for (var target : whereOrWho(subject, programme, count)) {
            var code = code("CL%03d", ++clusters);
            add(code, "CL", parent.code(), Words.cluster(subject, target));
            addActions(code, subject, programme, target);
        }
    }

    /** A handful of different steps about one thing in one place or for one group, in their natural order. */
    void addActions(String parent, Outline.Subject subject, Outline.Programme programme, String whereOrWho) {
        var all = subject.built() ? Step.BUILT : Step.SERVED;
        var turns = new ArrayList<Integer>();
        for (var turn = 0; turn < all.size(); turn++) {
            turns.add(turn);
        }
        Collections.shuffle(turns, random);
        turns.subList(0, STEPS).stream().sorted().map(all::get).forEach(step -> {
            var title = step.about(subject.words(), whereOrWho, programme.department());
            addAction(parent, title, step, programme);
        });
    }

    private void addAction(String parent, String title, Step step, Outline.Programme programme) {
        var from = from(step.when());
        var to = step.when() == Step.When.ALWAYS ? LAST_YEAR : Math.min(LAST_YEAR, from + random.nextInt(3));
        var element = new Element(code("AC%04d", actions.size() + 1), "AC", parent, title, from, to);
        elements.add(element);
        actions.add(new ActionSeed(element, step, programme, size()));
    }

    /** Many small, few large, hardly two alike. */
    private int size() {
        return SIZES.get(random.nextInt(SIZES.size())) * (MIN_SHADE + random.nextInt(SHADES));
    }

    private int from(Step.When when) {
        return switch (when) {
            case ALWAYS -> FIRST_YEAR;
            case EARLY -> FIRST_YEAR + random.nextInt(3);
            case MIDDLE -> FIRST_YEAR + 1 + random.nextInt(3);
            case LATE -> FIRST_YEAR + 3 + random.nextInt(3);
        };
    }

    static String code(String pattern, int number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
