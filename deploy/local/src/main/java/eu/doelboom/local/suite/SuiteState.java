package eu.doelboom.local.suite;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.doelboom.local.part.ProcessMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A suite as its data folder remembers it, in {@code state.json}: for status, down and whoever tests failures. */
public record SuiteState(Phase phase, int port, String gateway, ProcessMark launcher, List<PartState> parts) {
    private static final String FILE = "state.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** What the suite as a whole is at. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        STOPPED
    }

    public static Optional<SuiteState> in(Path data) throws IOException {
        var file = data.resolve(FILE);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), SuiteState.class)) : Optional.empty();
    }

    void write(Path data) throws IOException {
        var draft = data.resolve(FILE + ".new");
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Parts whose process still lives, the last started first. */
    public List<PartState> alive() {
        var found = new ArrayList<PartState>();
        parts.forEach(part -> part.process().find().ifPresent(process -> found.add(0, part)));
        return found;
    }
}
