package eu.doelboom.local.command;

import eu.doelboom.local.part.Keycloak;
import eu.doelboom.local.suite.DataFolder;
import eu.doelboom.local.suite.Layout;
import eu.doelboom.local.suite.PartReport;
import eu.doelboom.local.suite.SuiteState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows every part as it is now; the exit code is 0 only when all of them are healthy. */
@Command(
        name = "status",
        description =
                "Shows each part with its process, port, health, memory and time up. Exit code 0 when all are healthy.")
final class StatusCommand implements Callable<Integer> {
    private static final String HEADER = "%-20s %8s %6s  %-10s %9s %10s %9s%n";
    private static final String ROW = "%-20s %8d %6d  %-10s %6d MB %10s %9d%n";

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException {
        var suite = place.state();
        var served = DataFolder.isServed(suite);
        var reports = PartReport.of(suite, layoutOf(suite), Clock.systemUTC());
        System.out.printf(HEADER, "PART", "PID", "PORT", "HEALTH", "MEMORY", "UP", "RESTARTS");
        reports.forEach(StatusCommand::print);
        System.out.println(summary(suite, served, reports));
        return served && reports.size() > 0 && reports.stream().allMatch(PartReport::isReady) ? 0 : 1;
    }

    private Layout layoutOf(SuiteState suite) {
        var withKeycloak = suite.parts().stream().anyMatch(part -> part.name().equals(Keycloak.NAME));
        return new Layout(place.root(), place.data(), suite.port(), withKeycloak);
    }

    private static void print(PartReport report) {
        var state = report.state();
        System.out.printf(
                ROW,
                state.name(),
                state.pid(),
                state.port(),
                report.health(),
                report.memoryMegabytes(),
                words(report.uptime()),
                state.restarts());
    }

    private static String summary(SuiteState suite, boolean served, List<PartReport> reports) {
        var memory = reports.stream().mapToLong(PartReport::memoryMegabytes).sum();
        return "%d MB in all; %s at %s"
                .formatted(
                        memory,
                        served ? "guarded by process " + suite.launcher().pid() : "NOT RUNNING (deploy/up starts it)",
                        suite.gateway());
    }

    private static String words(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d h %02d m", time.toHours(), time.toMinutesPart())
                : String.format(Locale.ROOT, "%d m %02d s", time.toMinutes(), time.toSecondsPart());
    }
}
