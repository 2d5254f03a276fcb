package eu.doelboom.local.suite;

import eu.doelboom.local.part.ClassArchive;
import eu.doelboom.local.part.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one part is like right now: asked, not remembered. */
public record PartReport(PartState state, String health, long memoryMegabytes, Duration uptime) {
    private static final String READY = "ready";

    /** Asks every part of a suite. */
    public static List<PartReport> of(SuiteState suite, Layout layout, Clock clock) {
        Map<String, Part> parts = new Parts(layout, ClassArchive.Use.TAKEN)
                .all().stream().collect(Collectors.toMap(Part::name, Function.identity()));
        return suite.parts().stream()
                .map(state -> of(state, parts.get(state.name()), clock))
                .toList();
    }

    private static PartReport of(PartState state, @Nullable Part part, Clock clock) {
        var alive = state.process().find().isPresent();
        var uptime = alive ? Duration.ofMillis(clock.millis() - state.startedAtMillis()) : Duration.ZERO;
        return new PartReport(state, health(state, part, alive), Memory.megabytes(state.process()), uptime);
    }

    private static String health(PartState state, @Nullable Part part, boolean alive) {
        if (!alive) {
            return state.phase() == PartState.Phase.GIVEN_UP ? "given up" : "down";
        }
        return part != null && part.answers() ? READY : "not ready";
    }

    public boolean isReady() {
        return health.equals(READY);
    }
}
