package eu.doelboom.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * What the gateway costs: the same read of a plan directly at plan-service, through the gateway and through nginx, in
 * turns, so that a slow moment of the machine meets all of them.
 */
final class GatewayBench {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final int ACTIONS = 200;
    private static final int[] RATES = {200, 1_000};
    private static final int CLOSED_CONNECTIONS = 8;
    private static final long HIGHEST_MICROS = TimeUnit.SECONDS.toMicros(60);

    private final PrintStream out;
    private final Duration length;

    GatewayBench(PrintStream out, Duration length) {
        this.out = out;
        this.length = length;
    }

    void measure(URI gateway) throws Exception {
        var door = new Door(gateway);
        var city = BenchCity.with(ACTIONS, door);
        var service = gateway.getPort() + 1;
        try (var nginx = Nginx.before(service)) {
            var ports = new LinkedHashMap<String, Integer>();
            ports.put("direct", service);
            ports.put("gateway", gateway.getPort());
            ports.put("nginx", nginx.port());
            warmUp(ports, city);
            out.printf(
                    Locale.ROOT,
                    "GET %s, milliseconds from the moment the call was due; %d rounds of %d s in turns%n",
                    city.planPath(),
                    ROUNDS,
                    length.toSeconds());
            for (var rate : RATES) {
                latencies(ports, city, rate);
            }
            throughput(ports, city);
        }
    }

    private void warmUp(Map<String, Integer> ports, BenchCity city) throws Exception {
        out.println("warming up ...");
        for (var round = 0; round < 6; round++) {
            for (var port : ports.values()) {
                saturate(port, city, Duration.ofSeconds(3));
            }
        }
        for (var port : ports.values()) {
            open(port, city, RATES[0], Duration.ofSeconds(3));
        }
    }

    private void latencies(Map<String, Integer> ports, BenchCity city, int rate) throws Exception {
        var histograms = new LinkedHashMap<String, Histogram>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var target : ports.entrySet()) {
                var measured = open(target.getValue(), city, rate, length);
                histograms
                        .computeIfAbsent(target.getKey(), name -> new Histogram(3))
                        .add(measured);
            }
        }
        out.printf("%-24s %8s %8s %8s %8s%n", rate + "/s", "p50", "p90", "p99", "calls");
        var direct = Objects.requireNonNull(histograms.get("direct"));
        histograms.forEach((name, histogram) -> {
            out.printf(
                    Locale.ROOT,
                    "%-24s %8.3f %8.3f %8.3f %8d%n",
                    name,
                    millis(histogram, 50),
                    millis(histogram, 90),
                    millis(histogram, 99),
                    histogram.getTotalCount());
            if (!name.equals("direct")) {
                compared(histogram, direct);
            }
        });
    }

    private void compared(Histogram histogram, Histogram direct) {
        out.printf(Locale.ROOT, "%-24s", "  added");
        for (var percentile : new double[] {50, 90, 99}) {
            out.printf(Locale.ROOT, " %+8.3f", millis(histogram, percentile) - millis(direct, percentile));
        }
        out.printf(Locale.ROOT, "%n%-24s", "  ratio");
        for (var percentile : new double[] {50, 90, 99}) {
            out.printf(Locale.ROOT, " %8.2f", millis(histogram, percentile) / millis(direct, percentile));
        }
        out.println();
    }

    private void throughput(Map<String, Integer> ports, BenchCity city) throws Exception {
        var calls = new LinkedHashMap<String, Long>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var target : ports.entrySet()) {
                calls.merge(target.getKey(), saturate(target.getValue(), city, length), Long::sum);
            }
        }
        var seconds = (double) ROUNDS * length.toSeconds();
        var direct = calls.getOrDefault("direct", 1L);
        out.printf("throughput, %d connections that are never idle%n", CLOSED_CONNECTIONS);
        calls.forEach((name, count) ->
                out.printf(Locale.ROOT, "%-24s %8.0f/s  ratio %.2f%n", name, count / seconds, (double) count / direct));
    }

    /** Calls that are due at a fixed rate whether or not earlier ones have ended. */
    private static Histogram open(int port, BenchCity city, int rate, Duration length) throws Exception {
        var gap = TimeUnit.SECONDS.toNanos(1) / rate;
        var count = rate * length.toSeconds();
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        var sum = new Histogram(HIGHEST_MICROS, 3);
        each(CONNECTIONS, index -> {
            var own = new Histogram(HIGHEST_MICROS, 3);
            var request = request(city);
            try (var wire = new Wire(port)) {
                for (long number = index; number < count; number += CONNECTIONS) {
                    var due = begin + number * gap;
                    sleepUntil(due);
                    mustSucceed(wire.call(request));
                    own.recordValue(Math.max(0, (System.nanoTime() - due) / 1_000));
                }
            }
            synchronized (sum) {
                sum.add(own);
            }
        });
        return sum;
    }

    private static long saturate(int port, BenchCity city, Duration length) throws Exception {
        var calls = new AtomicLong();
        var end = System.nanoTime() + length.toNanos();
        each(CLOSED_CONNECTIONS, index -> {
            long own = 0;
            var request = request(city);
            try (var wire = new Wire(port)) {
                while (System.nanoTime() < end) {
                    mustSucceed(wire.call(request));
                    own++;
                }
            }
            calls.addAndGet(own);
        });
        return calls.get();
    }

    private static byte[] request(BenchCity city) {
        return Wire.request("GET", city.planPath(), Map.of("Authorization", "Bearer " + city.token()), "");
    }

    private static void mustSucceed(Wire.Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException("answered " + answer.status());
        }
    }

    private static void each(int count, Work work) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var tasks = new ArrayList<Callable<Void>>();
            for (var i = 0; i < count; i++) {
                var index = i;
                tasks.add(() -> {
                    work.run(index);
                    return null;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void sleepUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }

    /** What one connection does. */
    private interface Work {
        void run(int index) throws IOException;
    }
}
