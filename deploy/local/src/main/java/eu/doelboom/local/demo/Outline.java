package eu.doelboom.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a city wants, in its own words: the part of a demo plan that no rule can invent. */
record Outline(List<Goal> goals) {
    /** The top of the tree. */
    record Goal(String title, List<Programme> programmes) {}

    /** A programme, with who does the work, for whom, and out of which budget. */
    record Programme(
            String title,
            String department,
            String policyField,
            String entity,
            List<String> audiences,
            List<Objective> objectives) {}

    /** A strategic objective, and the things that are made or done for it. */
    record Objective(String title, List<Subject> subjects) {}

    /** Something that is built in a place, or a service that is given to people; always a plural noun. */
    record Subject(String words, boolean built, List<String> audiences) {
        /** For whom it is, when the groups of its programme do not fit. */
        List<String> audiencesOr(List<String> usual) {
            return audiences.isEmpty() ? usual : audiences;
        }
    }

    static Outline of(String city) {
        var goals = new ArrayList<Goal>();
        @Nullable Programme programme = null;
        @Nullable Objective objective = null;
        for (var line : lines(city + ".txt")) {
            var text = line.substring(2);
            switch (line.charAt(0)) {
                case 'H' -> goals.add(new Goal(text, new ArrayList<>()));
                case 'P' -> goals.get(goals.size() - 1).programmes().add(programme = programme(text));
                case 'S' -> {
                    objective = new Objective(text, new ArrayList<>());
                    Objects.requireNonNull(programme).objectives().add(objective);
                }
                default -> Objects.requireNonNull(objective).subjects().add(subject(line));
            }
        }
        return new Outline(goals);
    }

    List<Programme> programmes() {
        return goals.stream().flatMap(goal -> goal.programmes().stream()).toList();
    }

    private static Programme programme(String text) {
        var parts = text.split(" ; ");
        return new Programme(parts[0], parts[1], parts[2], parts[3], List.of(parts[4].split(", ")), new ArrayList<>());
    }

    private static Subject subject(String line) {
        var parts = line.substring(2).split(" : ");
        return new Subject(
                parts[0], line.charAt(0) == 'I', parts.length == 1 ? List.of() : List.of(parts[1].split(", ")));
    }

    private static List<String> lines(String file) {
        var resource = Objects.requireNonNull(Outline.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
