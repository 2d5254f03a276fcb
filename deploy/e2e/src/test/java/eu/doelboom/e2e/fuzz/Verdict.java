package eu.doelboom.e2e.fuzz;

import eu.doelboom.testing.contract.Answer;
import eu.doelboom.testing.contract.AnswerCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must never come back, whatever was sent. */
final class Verdict {

    private static final Duration HANGING = Duration.ofSeconds(5);
    private static final Set<Integer> FAULTS = Set.of(500, 501, 502, 504);
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w]+\\.java|[\\w.]+Exception\\b|\\b(java|jakarta|io\\.quarkus|org\\.hibernate"
                    + "|org\\.postgresql|com\\.fasterxml|eu\\.doelboom)\\.[a-z]+\\.|SQLState|\\bPSQL|\\b(select|insert into|update) \\w+ (from|set|values)\\b");

    private final AnswerCheck contract;

    Verdict(AnswerCheck contract) {
        this.contract = contract;
    }

    List<String> findings(FuzzRequest request, Answer answer, Duration took) {
        var findings = new ArrayList<String>();
        if (FAULTS.contains(answer.status())) {
            findings.add("fault %d".formatted(answer.status()));
        }
        if (answer.status() == 503 && answer.headers().apply("Retry-After") == null) {
            findings.add("503 without Retry-After");
        }
        if (took.compareTo(HANGING) > 0) {
            findings.add("took %d ms".formatted(took.toMillis()));
        }
        if (answer.status() >= 400) {
            var leak = INSIDE.matcher(answer.body());
            if (leak.find()) {
                findings.add("tells of its inside: " + leak.group());
            }
        }
        findings.addAll(contract.findings(request.operation(), answer));
        return findings;
    }
}
