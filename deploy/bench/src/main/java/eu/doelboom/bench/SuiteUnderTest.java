package eu.doelboom.bench;

import eu.doelboom.local.suite.SuiteState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The suite that is measured: stopped and started with its own commands, and looked at from outside. */
record SuiteUnderTest(Path root, Path data, int port) {

    private static final int KIBIBYTE = 1024;

    void down() throws IOException, InterruptedException {
        command(Map.of(), "down", "--data", data.toString());
    }

    /** Starts it again with its data, and with further settings. */
    void up(Map<String, String> settings) throws IOException, InterruptedException {
        command(settings, "up", "--detach", "--no-demo", "--data", data.toString(), "--port", Integer.toString(port));
    }

    private void command(Map<String, String> settings, String name, String... options)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(root.resolve("deploy/" + name).toString()));
        line.addAll(List.of(options));
        var builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DOELBOOM_BUILD", "never");
        builder.environment().putAll(settings);
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("deploy/%s ended with %d".formatted(name, exit));
        }
    }

    /** What every part of the suite takes now, in KiB. */
    Map<String, Memory> memory() throws IOException, InterruptedException {
        var memory = new LinkedHashMap<String, Memory>();
        for (var part : SuiteState.in(data).orElseThrow().parts()) {
            boolean isOurs = part.name().endsWith("-service") || part.name().equals("gateway");
            long heap = isOurs ? heap(part.pid()) : 0;
            memory.put(part.name(), new Memory(share(part.pid()), heap));
        }
        return memory;
    }

    /** Proportional share of a process and its children, as the kernel tells it. */
    private static long share(long pid) throws IOException {
        long sum = 0;
        var process = ProcessHandle.of(pid).orElseThrow();
        for (var one : java.util.stream.Stream.concat(java.util.stream.Stream.of(process), process.descendants())
                .toList()) {
            var file = Path.of("/proc", Long.toString(one.pid()), "smaps_rollup");
            try (var lines = Files.lines(file)) {
                sum += lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return sum;
    }

    /** Live objects after a full collection. */
    private static long heap(long pid) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]) / KIBIBYTE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no histogram of process " + pid));
    }

    /**
     * Memory of a part.
     *
     * @param share proportional share of the process in KiB
     * @param heap live objects in KiB; 0 for what is not ours
     */
    record Memory(long share, long heap) {}
}
