package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A part of the suite is killed, without any warning, in the middle of two thousand changes. Whoever changes something
 * repeats what was not answered, under the same key. Afterwards nothing is lost and nothing is counted twice.
 */
@Tag("chaos")
class SuddenDeathJourneyTest {

    private static final int ACTIONS = 200;
    private static final int ROUNDS = 10;
    private static final int WRITERS = 8;
    private static final int YEAR = 2026;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"finance-service", "plan-service", "kafka"})
    void losesNothingAndCountsNothingTwice(String part) throws Exception {
        // Given
        var city = JourneyCity.of("MUNICIPALITY");
        city.importFile(file()).then().statusCode(200);
        city.awaitFinance();
        var budgets = budgets(city);
        long before = city.revision();
        // When
        changeEverythingWhileOneDies(city, budgets, part);
        // Then
        assertThat(acknowledged).hasValue(ACTIONS * ROUNDS);
        assertThat(city.revision()).isEqualTo(before + ACTIONS * ROUNDS);
        city.awaitFinance();
        var expected = budgets.stream().map(Budget::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sumOfPlanService(city)).isEqualByComparingTo(expected);
        var equilibrium = city.equilibrium();
        assertThat(new BigDecimal(equilibrium.getString(
                        "years.find { it.fiscalYear == %d }.budgetaryResult.operatingBalance.expenditure"
                                .formatted(YEAR))))
                .isEqualByComparingTo(expected);
        city.mustAddUp();
        System.err.printf(
                "%s killed: %d changes acknowledged, %d requests repeated, sum %s%n",
                part, acknowledged.get(), repeated.get(), expected);
    }

    private void changeEverythingWhileOneDies(JourneyCity city, List<Budget> budgets, String part) throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                writers.add(() -> {
                    for (int round = 1; round <= ROUNDS; round++) {
                        for (int i = first; i < budgets.size(); i += WRITERS) {
                            change(city, budgets.get(i), round);
                        }
                    }
                    return null;
                });
            }
            List<Future<Void>> running = writers.stream().map(threads::submit).toList();
            while (acknowledged.get() < ACTIONS * ROUNDS / 2) {
                Thread.sleep(5);
            }
            RunningSuite.started().kill(part);
            for (var writer : running) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void change(JourneyCity city, Budget budget, int round) throws InterruptedException {
        var amount = new BigDecimal("%d.%02d".formatted(1000 + round, round));
        var key = UUID.randomUUID().toString();
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = attempt(city, budget, amount, key);
            if (answer != null && answer.statusCode() == 200) {
                budget.became(amount, answer.header("ETag"));
                acknowledged.incrementAndGet();
                return;
            }
            if (answer != null && answer.statusCode() != 503 && answer.statusCode() != 409) {
                throw new AssertionError("%d %s".formatted(answer.statusCode(), answer.asString()));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not answered within " + PATIENCE);
            }
            repeated.incrementAndGet();
            Thread.sleep(100);
        }
    }

    /** The answer, or null when the connection broke before there was one. */
    private static Response attempt(JourneyCity city, Budget budget, BigDecimal amount, String key) {
        try {
            return city.request()
                    .header("If-Match", budget.tag())
                    .header("Idempotency-Key", key)
                    .body(Map.of("amount", amount.toPlainString()))
                    .patch(budget.url());
        } catch (RuntimeException broken) {
            return null;
        }
    }

    private static List<Budget> budgets(JourneyCity city) {
        var page = city.request()
                .queryParam("pageSize", ACTIONS)
                .get(city.plan("/actions"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var budgets = new ArrayList<Budget>();
        for (int i = 0; i < ACTIONS; i++) {
            var action = "items[%d].".formatted(i);
            budgets.add(new Budget(
                    city.plan("/actions/%s/estimates/%s"
                            .formatted(page.getString(action + "id"), page.getString(action + "estimates[0].id"))),
                    new AtomicReference<>(new BigDecimal(page.getString(action + "estimates[0].amount"))),
                    new AtomicReference<>("\"%s\"".formatted(page.getString(action + "revision")))));
        }
        return budgets;
    }

    private static BigDecimal sumOfPlanService(JourneyCity city) {
        return city
                .request()
                .queryParam("pageSize", ACTIONS)
                .get(city.plan("/actions"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.estimates.flatten().amount")
                .stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static byte[] file() {
        var file =
                new StringBuilder("code,niveau,ouder,titel,categorie,soort,2026\nBD,BD,,Doel,,,\nAP,AP,BD,Plan,,,\n");
        for (int i = 0; i < ACTIONS; i++) {
            file.append("AC%d,AC,AP,Actie %d,Exploitatie,Uitgaven,1000%n".formatted(i, i));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One estimate line of one action, as its only writer knows it. */
    private record Budget(String url, AtomicReference<BigDecimal> held, AtomicReference<String> heldTag) {

        BigDecimal amount() {
            return held.get();
        }

        String tag() {
            return heldTag.get();
        }

        void became(BigDecimal amount, String tag) {
            held.set(amount);
            heldTag.set(tag);
        }
    }
}
