package eu.doelboom.e2e.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.e2e.ConformityCity;
import eu.doelboom.e2e.conformity.Question.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the merged contract answers the same questions in the same way. New operations are asked as soon as
 * they stand in the contract; what may be otherwise stands in {@code conformity-exceptions.txt} with the reason.
 */
class ConformityJourneyTest {

    private static final Path REPORT = Path.of("target/conformity.txt");

    private final Map<String, String> exceptions = exceptions();
    private final List<String> failures = new ArrayList<>();
    private final TreeSet<String> unneeded = new TreeSet<>(exceptions.keySet());

    @Test
    void holdsForEveryOperation() throws IOException {
        var city = ConformityCity.filled();
        var door = new Door(city.gateway());
        var contract = new Contract(new ObjectMapper()
                .readTree(door.request("GET", "/doc/openapi.json").send().text()));
        var samples = new Samples(door, city.tokens(), city.known());
        var questions = new Questions(samples).all();

        var table = new LinkedHashMap<Operation, List<String>>();
        for (var operation : contract.operations()) {
            table.put(
                    operation,
                    questions.stream()
                            .map(question -> mark(operation, question))
                            .toList());
        }

        var report = report(questions, table);
        Files.writeString(REPORT, report);
        System.out.println(report);
        assertThat(failures)
                .as("what does not hold; the whole table is in %s", REPORT)
                .isEmpty();
        assertThat(unneeded).as("exceptions that nothing needs any more").isEmpty();
    }

    private String mark(Operation operation, Question question) {
        var verdict = question.asking().of(operation);
        if (verdict.isEmpty()) {
            return ".";
        }
        var key = operation.id() + " " + question.name();
        if (verdict.get().holds()) {
            return "+";
        }
        if (exceptions.containsKey(key)) {
            unneeded.remove(key);
            return "e";
        }
        failures.add("%s: %s -> %s".formatted(question.name(), operation, evidence(verdict.get())));
        return "!";
    }

    private static String evidence(Verdict verdict) {
        return verdict.evidence().replace('\n', ' ');
    }

    private String report(List<Question> questions, Map<Operation, List<String>> table) {
        var text = new StringBuilder("+ holds   e exception   ! does not hold   . does not concern it%n%n".formatted());
        text.append(" ".repeat(34));
        questions.forEach(question -> text.append("%7s".formatted(question.name())));
        text.append('\n');
        table.forEach((operation, marks) -> {
            text.append("%-34s".formatted(operation.id()));
            marks.forEach(mark -> text.append("%7s".formatted(mark)));
            text.append('\n');
        });
        long asked = table.values().stream()
                .flatMap(List::stream)
                .filter(mark -> !mark.equals("."))
                .count();
        text.append("%n%d operations, %d questions asked, %d exceptions, %d failures%n"
                .formatted(table.size(), asked, exceptions.size(), failures.size()));
        failures.forEach(failure -> text.append(failure).append('\n'));
        return text.toString();
    }

    private static Map<String, String> exceptions() {
        var exceptions = new LinkedHashMap<String, String>();
        try (var file = ConformityJourneyTest.class.getResourceAsStream("/conformity-exceptions.txt")) {
            new String(java.util.Objects.requireNonNull(file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var parts = line.split("\\s+", 3);
                        assertThat(parts)
                                .as("operation, question and reason in: " + line)
                                .hasSize(3);
                        exceptions.put(parts[0] + " " + parts[1], parts[2]);
                    });
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return exceptions;
    }
}
