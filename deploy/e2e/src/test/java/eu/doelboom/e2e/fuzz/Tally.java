package eu.doelboom.e2e.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came back, per operation. */
final class Tally {

    private static final int SHOWN = 5;

    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, List<String>> findings = new TreeMap<>();
    private long requests;
    private long wrong;

    private static final class Line {
        private final long[] classes = new long[6];
        private long wrong;
        private long slowest;
    }

    synchronized void count(FuzzRequest request, int status, Duration took, List<String> found, String answer) {
        var line = lines.computeIfAbsent(request.operation().id(), any -> new Line());
        requests++;
        line.classes[Math.min(5, status / 100)]++;
        line.slowest = Math.max(line.slowest, took.toMillis());
        for (var one : found) {
            line.wrong++;
            wrong++;
            var examples = findings.computeIfAbsent(
                    request.operation().id() + " " + status + ": " + one.replaceAll("\\d+", "N"),
                    any -> new ArrayList<>());
            if (examples.size() < SHOWN) {
                examples.add("%s%n  answer %d %s".formatted(request, status, answer));
            }
        }
    }

    synchronized long wrong() {
        return wrong;
    }

    synchronized long requests() {
        return requests;
    }

    /** A table in Markdown. */
    synchronized String table() {
        var table = new StringBuilder(
                "| operation | requests | 2xx | 3xx | 4xx | 5xx | findings | slowest ms |\n|---|---|---|---|---|---|---|---|\n");
        lines.forEach((operation, line) -> table.append("| %s | %d | %d | %d | %d | %d | %d | %d |%n"
                .formatted(
                        operation,
                        java.util.Arrays.stream(line.classes).sum(),
                        line.classes[2],
                        line.classes[3],
                        line.classes[4],
                        line.classes[5],
                        line.wrong,
                        line.slowest)));
        return table.toString();
    }

    synchronized String details() {
        var details = new StringBuilder();
        findings.forEach((finding, examples) -> {
            details.append("## ").append(finding).append(System.lineSeparator());
            examples.forEach(example -> details.append(example).append(System.lineSeparator()));
        });
        return details.toString();
    }
}
