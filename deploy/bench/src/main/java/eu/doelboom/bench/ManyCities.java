package eu.doelboom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/**
 * Prints how the suite carries many cities: how fast they are made and migrated, what one costs in memory, that one can
 * be deleted with proof, and what a noisy one does to the others.
 */
public final class ManyCities {

    private static final List<String> SERVICES = List.of("plan", "finance", "monitoring");
    private static final int AT_ONCE = 8;
    private static final int BUSY_CITIES = 30;
    private static final int ACTIONS = 30;
    private static final int QUIET_RATE = 20;
    private static final int NOISY_RATE = 300;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final int TURNS = 3;
    private static final int WARM_RATE = 60;
    private static final Duration WARM_ROUND = Duration.ofSeconds(10);
    private static final int WARM_ROUNDS = 24;
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final double GAIN = 0.95;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PrintStream out = System.out;
    private final SuiteUnderTest suite;
    private final URI gateway;
    private final Door door;
    private final int cities;
    private final LongAdder unanswered = new LongAdder();

    private ManyCities(SuiteUnderTest suite, URI gateway, int cities) {
        this.suite = suite;
        this.gateway = gateway;
        this.door = new Door(gateway);
        this.cities = cities;
    }

    public static void main(String[] arguments) throws Exception {
        var suite = new SuiteUnderTest(
                Path.of(System.getProperty("doelboom.root")),
                Path.of(arguments[1]),
                URI.create(arguments[0]).getPort());
        int cities = arguments.length > 3 && arguments[2].equals("--cities") ? Integer.parseInt(arguments[3]) : 300;
        new ManyCities(suite, URI.create(arguments[0]), cities).run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        register(0, 1);
        var before = suite.memory();
        make();
        tellMemory(before, suite.memory());
        migrate();
        delete("city0");
        compareNoise();
    }

    private void make() throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        register(1, cities);
        out.printf(Locale.ROOT, "%d cities registered in %.1f s%n", cities - 1, seconds(started));
        await(() -> SERVICES.stream().allMatch(service -> summary(service, "done") == cities));
        out.printf(Locale.ROOT, "  served by all three services after %.1f s%n", seconds(started));
    }

    private void register(int from, int to) throws InterruptedException, ExecutionException {
        var operator = operator();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var running = new ArrayList<Future<JsonNode>>();
            for (int i = from; i < to; i++) {
                var body = "{\"id\":\"city%d\",\"name\":\"Stad %d\"}".formatted(i, i);
                running.add(threads.submit(() -> door.post("/plan/v1/tenants", operator, body, "application/json")));
            }
            for (var city : running) {
                city.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void tellMemory(Map<String, SuiteUnderTest.Memory> before, Map<String, SuiteUnderTest.Memory> after) {
        out.printf(
                "%-22s %12s %12s %14s %16s%n",
                "memory, KiB", "PSS before", "PSS after", "PSS per city", "heap per city");
        after.forEach((part, now) -> {
            var then = before.getOrDefault(part, now);
            out.printf(
                    Locale.ROOT,
                    "%-22s %12d %12d %14.1f %16.1f%n",
                    part,
                    then.share(),
                    now.share(),
                    (now.share() - then.share()) / (double) (cities - 1),
                    (now.heap() - then.heap()) / (double) (cities - 1));
        });
    }

    /** Starts the suite again with one more migration for every city. */
    private void migrate() throws IOException, InterruptedException {
        var release = Files.createTempDirectory("rehearsal");
        Files.writeString(
                release.resolve("V900__rehearsal.sql"),
                "create table rehearsal (id int primary key, note text);\n"
                        + "create index ix_rehearsal_note on rehearsal (note);\n"
                        + "alter table outbox add column rehearsal text;\n");
        suite.down();
        long started = System.nanoTime();
        suite.up(Map.of("DOELBOOM_MIGRATION_FURTHER_LOCATION", "filesystem:" + release));
        out.printf(Locale.ROOT, "restart with a new migration: ready after %.1f s%n", seconds(started));
        for (var service : SERVICES) {
            await(() -> summary(service, "done") == cities);
            out.printf(
                    Locale.ROOT,
                    "  %s: %d of %d cities at version %d after %.1f s%n",
                    service,
                    summary(service, "done"),
                    summary(service, "total"),
                    summary(service, "version"),
                    seconds(started));
        }
    }

    private void delete(String city) throws InterruptedException {
        long started = System.nanoTime();
        door.delete("/plan/v1/tenants/" + city, operator());
        await(() -> certificate(city).path("complete").asBoolean());
        out.printf(Locale.ROOT, "%s deleted with proof after %.1f s:%n", city, seconds(started));
        out.println(certificate(city).toPrettyString());
    }

    private JsonNode certificate(String city) {
        try {
            return door.get("/plan/v1/tenants/" + city + "/certificate", operator());
        } catch (IllegalStateException notYet) {
            return Door.JSON.createObjectNode();
        }
    }

    private void compareNoise() throws InterruptedException, IOException {
        var busy = new ArrayList<BenchCity>();
        for (int i = 1; i <= BUSY_CITIES; i++) {
            busy.add(BenchCity.in("city" + i, ACTIONS, door));
        }
        var noisy = BenchCity.in("city" + (BUSY_CITIES + 1), ACTIONS, door);
        warmUp(busy, noisy);
        out.printf(
                "%d cities change %d budgets a second and read the equilibrium; milliseconds%n",
                BUSY_CITIES, QUIET_RATE);
        out.printf("%-28s %8s %8s %8s %8s%n", "", "p50", "p95", "p99", "changes");
        var quiet = new Histogram(3);
        var disturbed = new Histogram(3);
        var told = new StringBuilder();
        for (int turn = 0; turn < TURNS; turn++) {
            quiet.add(new Load(QUIET_RATE, LENGTH).run(number -> change(busy, number)));
            try (var flood = Flood.of(gateway, noisy, NOISY_RATE)) {
                disturbed.add(new Load(QUIET_RATE, LENGTH).run(number -> change(busy, number)));
                told.append(flood.answers()).append("; ");
            }
        }
        out.printf("  changes that were refused or came too late: %d%n", unanswered.sum());
        row("quiet", quiet);
        row("one floods, %d/s".formatted(NOISY_RATE), disturbed);
        out.printf(
                Locale.ROOT,
                "%-28s %8.2f %8.2f %8.2f%n",
                "  ratio",
                ratio(disturbed, quiet, 50),
                ratio(disturbed, quiet, 95),
                ratio(disturbed, quiet, 99));
        out.println("  answers to the one that floods: " + told);
    }

    /**
     * Both that change and the one that floods, at a rate that keeps the compilers busy, until a round is hardly faster
     * than the best one before: a refusal too is slow as long as it is new.
     */
    private void warmUp(List<BenchCity> busy, BenchCity noisy) throws InterruptedException, IOException {
        double best = Double.MAX_VALUE;
        int withoutGain = 0;
        for (int round = 1; round <= WARM_ROUNDS && withoutGain < 3; round++) {
            double median;
            try (var flood = Flood.of(gateway, noisy, NOISY_RATE)) {
                median = millis(new Load(WARM_RATE, WARM_ROUND).run(number -> change(busy, number)), 50);
                out.printf(
                        Locale.ROOT,
                        "warm-up %d: p50 %.2f; answers to the one that floods: %s%n",
                        round,
                        median,
                        flood.answers());
            }
            withoutGain = median < best * GAIN ? 0 : withoutGain + 1;
            best = Math.min(best, median);
        }
        settle(busy, noisy);
        unanswered.reset();
    }

    /** At the rates that are measured, until the compilers are through with what the warm-up left them. */
    private void settle(List<BenchCity> busy, BenchCity noisy) throws InterruptedException, IOException {
        try (var flood = Flood.of(gateway, noisy, NOISY_RATE)) {
            new Load(QUIET_RATE, SETTLING).run(number -> change(busy, number));
            out.println("settled; answers to the one that floods: " + flood.answers());
        }
    }

    /** A change that is not in the figures after the wait of the service counts with the time that it took. */
    private void change(List<BenchCity> busy, long number) {
        try {
            busy.get((int) (number % busy.size())).change(number / busy.size());
        } catch (IllegalStateException refused) {
            unanswered.increment();
        }
    }

    private String operator() {
        return door.token(null, "platform-operator");
    }

    private long summary(String service, String member) {
        try {
            return door.get("/%s/v1/migrations/summary".formatted(service), operator())
                    .get(member)
                    .asLong();
        } catch (IllegalStateException notYet) {
            return -1;
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + PATIENCE);
            }
            Thread.sleep(200);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void row(String name, Histogram histogram) {
        out.printf(
                Locale.ROOT,
                "%-28s %8.2f %8.2f %8.2f %8d%n",
                name,
                millis(histogram, 50),
                millis(histogram, 95),
                millis(histogram, 99),
                histogram.getTotalCount());
    }

    private static double ratio(Histogram measured, Histogram least, double percentile) {
        return millis(measured, percentile) / millis(least, percentile);
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }
}
