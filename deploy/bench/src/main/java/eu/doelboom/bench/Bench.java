package eu.doelboom.bench;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Prints how long it takes from a changed budget to the equilibrium that includes it, through the gateway, beside the
 * floor of the same machine in the same run.
 */
public final class Bench {

    private static final int KAFKA_OFFSET = 4;
    private static final int POSTGRES_OFFSET = 6;
    private static final int MEDIUM = 2_000;
    private static final int SMALL = 200;
    private static final int LARGE = 20_000;
    private static final int BUSY = 200;
    private static final Duration WARM_ROUND = Duration.ofSeconds(10);
    private static final int WARM_ROUNDS = 60;
    private static final double QUIET = 0.03;

    private final PrintStream out;
    private final Duration length;

    private Bench(PrintStream out, Duration length) {
        this.out = out;
        this.length = length;
    }

    public static void main(String[] arguments) throws Exception {
        var gateway = URI.create(arguments[0]);
        var what = arguments.length > 1 ? arguments[1] : "change";
        long seconds = arguments.length > 3 && arguments[2].equals("--seconds") ? Long.parseLong(arguments[3]) : 0;
        switch (what) {
            case "change" -> new Bench(System.out, Duration.ofSeconds(seconds == 0 ? 20 : seconds)).change(gateway);
            case "gateway" ->
                new GatewayBench(System.out, Duration.ofSeconds(seconds == 0 ? 5 : seconds)).measure(gateway);
            default ->
                throw new IllegalArgumentException(
                        "Unknown measurement %s; known are: change, gateway".formatted(what));
        }
    }

    private void change(URI gateway) throws Exception {
        var door = new Door(gateway);
        out.println("making cities of 200, 2,000 and 20,000 actions ...");
        var cities = new LinkedHashMap<Integer, BenchCity>();
        for (int actions : List.of(SMALL, MEDIUM, LARGE)) {
            cities.put(actions, BenchCity.with(actions, door));
        }
        try (var floor = new Floor(gateway.getPort() + POSTGRES_OFFSET, gateway.getPort() + KAFKA_OFFSET)) {
            warmUp(cities, floor);
            out.println(
                    "PATCH of an estimate -> equilibrium that includes it, through the gateway; milliseconds from the"
                            + " moment the change was due");
            out.printf("%-28s %8s %8s %8s %8s%n", "", "p50", "p90", "p99", "changes");
            for (int rate : List.of(1, 50, BUSY)) {
                var least = new Load(rate, length).run(floor::pass);
                var measured = new Load(rate, length).run(city(cities, MEDIUM)::change);
                row("floor, %d/s".formatted(rate), least);
                row("2,000 actions, %d/s".formatted(rate), measured);
                out.printf(
                        Locale.ROOT,
                        "%-28s %8.2f %8.2f %8.2f%n",
                        "  ratio",
                        ratio(measured, least, 50),
                        ratio(measured, least, 90),
                        ratio(measured, least, 99));
            }
            compareSizes(cities);
        }
    }

    /**
     * Until the compilers of six virtual machines, which share two cores, are out of the way: three rounds at the busy
     * rate, one for each size, in which they hardly took anything; or ten minutes have passed.
     */
    private void warmUp(Map<Integer, BenchCity> cities, Floor floor) throws InterruptedException {
        new Load(BUSY / 4, WARM_ROUND).run(city(cities, MEDIUM)::change);
        var compilers = new CompilerWork();
        int quiet = 0;
        for (int round = 1; round <= WARM_ROUNDS && quiet < 3; round++) {
            var size = List.of(MEDIUM, SMALL, LARGE).get(round % 3);
            var measured = new Load(BUSY, WARM_ROUND).run(city(cities, size)::change);
            var share = compilers.share();
            quiet = share < QUIET ? quiet + 1 : 0;
            row("warm-up %d, %d actions".formatted(round, size), measured);
            out.printf(Locale.ROOT, "%-28s %7.1f%%%n", "  taken by compilers", share * 100);
        }
        new Load(BUSY, WARM_ROUND.dividedBy(2)).run(floor::pass);
    }

    /** Small and large in turns, so that a slow moment of the machine meets both. */
    private void compareSizes(Map<Integer, BenchCity> cities) throws InterruptedException {
        var small = new Histogram(3);
        var large = new Histogram(3);
        var part = new Load(BUSY, length.dividedBy(4));
        for (int turn = 0; turn < 4; turn++) {
            small.add(part.run(city(cities, SMALL)::change));
            large.add(part.run(city(cities, LARGE)::change));
        }
        row("200 actions, 200/s", small);
        row("20,000 actions, 200/s", large);
        out.printf(
                Locale.ROOT,
                "%-28s %8.2f %8.2f %8.2f%n",
                "  ratio 20,000 : 200",
                ratio(large, small, 50),
                ratio(large, small, 90),
                ratio(large, small, 99));
    }

    private static BenchCity city(Map<Integer, BenchCity> cities, int actions) {
        return java.util.Objects.requireNonNull(cities.get(actions));
    }

    private void row(String name, Histogram histogram) {
        out.printf(
                Locale.ROOT,
                "%-28s %8.2f %8.2f %8.2f %8d%n",
                name,
                millis(histogram, 50),
                millis(histogram, 90),
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
