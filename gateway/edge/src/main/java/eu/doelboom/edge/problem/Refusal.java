package eu.doelboom.edge.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that the suite understood and does not carry out. Each service has one sealed family of its own below this
 * type; a refusal carries its problem type, so that no mapping table can forget it.
 */
public abstract class Refusal extends RuntimeException {

    static final String CODE = "code";

    private final transient ProblemType type;
    private final transient List<Issue> issues;
    private final transient Map<String, Object> headers = new LinkedHashMap<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    protected Refusal(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    protected Refusal(ProblemType type, String detail, List<Issue> issues) {
        super(detail, null, false, false);
        this.type = type;
        this.issues = List.copyOf(issues);
    }

    /** Adds a response header, such as Retry-After. */
    protected final void answerWith(String header, Object value) {
        headers.put(header, value);
    }

    /** Adds a member to the problem beside those that every problem has, such as limit. */
    protected final void tell(String member, Object value) {
        members.put(member, value);
    }

    /** The members of the problem beside those that every problem has. */
    public final Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public final ProblemType type() {
        return type;
    }

    public final List<Issue> issues() {
        return issues;
    }

    /** This refusal as the body and headers of an answer. */
    public final HttpProblem problem() {
        var builder = HttpProblem.builder()
                .withType(type.urn())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail())
                .with(CODE, type.code());
        if (!issues.isEmpty()) {
            builder.with("issues", issues);
        }
        members.forEach(builder::with);
        headers.forEach(builder::withHeader);
        return builder.build();
    }

    /** What went wrong, in words for the caller. */
    public final String detail() {
        return String.valueOf(getMessage());
    }
}
