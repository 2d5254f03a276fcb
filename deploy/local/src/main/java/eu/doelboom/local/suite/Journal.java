package eu.doelboom.local.suite;

import eu.doelboom.local.part.ProcessMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the state file anew whenever a part or the suite changes; at every moment the file on disk is complete. */
final class Journal {
    private final Layout layout;
    private final ProcessMark launcher = ProcessMark.of(ProcessHandle.current());
    private final Map<String, PartState> parts = new LinkedHashMap<>();
    private SuiteState.Phase phase = SuiteState.Phase.STARTING;

    Journal(Layout layout) {
        this.layout = layout;
    }

    synchronized void enter(SuiteState.Phase next) {
        phase = next;
        write();
    }

    synchronized void record(PartState part) {
        parts.put(part.name(), part);
        write();
    }

    private void write() {
        try {
            new SuiteState(phase, layout.port(), layout.gateway(), launcher, new ArrayList<>(parts.values()))
                    .write(layout.data());
        } catch (IOException full) {
            throw new UncheckedIOException("the state file in " + layout.data() + " could not be written", full);
        }
    }
}
