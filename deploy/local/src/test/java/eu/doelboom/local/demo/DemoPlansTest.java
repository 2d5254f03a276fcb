package eu.doelboom.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoPlansTest {
    private static final long MILLION = 100_000_000L;

    static List<CityPlan> plans() {
        return List.of(Leiestede.plan(), Zandwijk.plan());
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(ImportFile.of(Leiestede.plan())).isEqualTo(ImportFile.of(Leiestede.plan()));
        assertThat(Leiestede.plan().lines()).isEqualTo(Leiestede.plan().lines());
    }

    @Test
    void givesLeiestedeTheShapeOfALargeCity() {
        var counts = Leiestede.plan().elements().stream()
                .collect(Collectors.groupingBy(Element::level, Collectors.counting()));

        assertThat(counts)
                .containsEntry("HSD", 5L)
                .containsEntry("SP", 17L)
                .containsEntry("SD", 40L)
                .containsEntry("OD", 160L)
                .containsEntry("CL", 400L)
                .containsEntry("AC", 2_000L);
    }

    @Test
    void givesZandwijkSixThemesAndSixtyActions() {
        var counts = Zandwijk.plan().elements().stream()
                .collect(Collectors.groupingBy(Element::level, Collectors.counting()));

        assertThat(counts).containsEntry("TH", 6L).containsEntry("SD", 12L).containsEntry("AC", 60L);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void namesNothingTwice(CityPlan plan) {
        assertThat(plan.elements()).extracting(Element::code).doesNotHaveDuplicates();
        assertThat(plan.elements())
                .extracting(element -> element.title().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void putsEveryElementBelowOneThatCameBefore(CityPlan plan) {
        var seen = new java.util.HashSet<>(Set.of(""));
        for (var element : plan.elements()) {
            assertThat(seen).contains(element.parent());
            seen.add(element.code());
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void leavesNoPlaceholderInATitle(CityPlan plan) {
        assertThat(plan.elements()).extracting(Element::title).noneMatch(title -> title.matches(".*%[oOwd].*"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void keepsMoneyWithinThePeriodOfItsAction(CityPlan plan) {
        for (var estimate : plan.estimates()) {
            for (var year = 0; year < Money.YEARS; year++) {
                var active = Tree.FIRST_YEAR + year >= estimate.action().from()
                        && Tree.FIRST_YEAR + year <= estimate.action().to();
                assertThat(estimate.cents().get(year) == 0 || active).isTrue();
            }
        }
    }

    @Test
    void leavesSomeActionsWithoutMoney() {
        var plan = Leiestede.plan();
        var paid = plan.estimates().stream().map(Estimate::action).distinct().count();

        assertThat(paid).isBetween(1_400L, 1_900L);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void neverLacksMoneyInAnyYear(CityPlan plan) {
        assertThat(new Reckoning(plan).available()).allMatch(cents -> cents >= 0);
        assertThat(new Reckoning(plan).margins().get(Money.YEARS - 1)).isPositive();
    }

    @Test
    void keepsLeiestedeJustInEquilibrium() {
        var reckoning = new Reckoning(Leiestede.plan());

        assertThat(reckoning.available().stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElseThrow())
                .isBetween(2 * MILLION, 4 * MILLION);
        assertThat(reckoning.margins().get(Money.YEARS - 1)).isBetween(3 * MILLION, 6 * MILLION);
    }

    @Test
    void givesLeiestedeTheMeansOfALargeCity() {
        var reckoning = new Reckoning(Leiestede.plan());

        assertThat(reckoning.operatingRevenue(0)).isBetween(880 * MILLION, 950 * MILLION);
        assertThat(reckoning.investments()).isBetween(950 * MILLION, 1_050 * MILLION);
        assertThat(reckoning.loans()).allMatch(cents -> cents > 0);
    }

    /** Reckons by the book and by no code of the generator: what comes in less what goes out, year after year. */
    private record Reckoning(CityPlan plan) {
        long operatingRevenue(int year) {
            return sum(year, "Exploitatie", "Ontvangsten", "OPERATING", "REVENUE");
        }

        long investments() {
            return Stream.iterate(0, year -> year + 1)
                    .limit(Money.YEARS)
                    .mapToLong(year -> sum(year, "Investeringen", "Uitgaven", "INVESTMENT", "EXPENDITURE"))
                    .sum();
        }

        List<Long> loans() {
            return lines(line -> line.debt().equals("CREDIT_INSTITUTION")
                            && line.direction().equals("REVENUE"))
                    .flatMap(line -> line.cents().stream())
                    .toList();
        }

        List<Long> margins() {
            var margins = new Long[Money.YEARS];
            for (var year = 0; year < Money.YEARS; year++) {
                margins[year] = operating(year) - role(year, "PERIODIC_REPAYMENT") + role(year, "PERIODIC_RECOVERY");
            }
            return Arrays.asList(margins);
        }

        List<Long> available() {
            var available = new Long[Money.YEARS];
            var judged = plan.openings().stream()
                    .filter(opening -> !opening.entity().equals("AGB"))
                    .toList();
            var cumulative = judged.stream().mapToLong(Opening::previousResult).sum();
            for (var year = 0; year < Money.YEARS; year++) {
                var now = year;
                cumulative += operating(year)
                        + sum(year, "Investeringen", "Ontvangsten", "INVESTMENT", "REVENUE")
                        - sum(year, "Investeringen", "Uitgaven", "INVESTMENT", "EXPENDITURE")
                        + sum(year, "Financiering", "Ontvangsten", "FINANCING", "REVENUE")
                        - sum(year, "Financiering", "Uitgaven", "FINANCING", "EXPENDITURE");
                available[year] = cumulative
                        - judged.stream()
                                .mapToLong(opening -> opening.unavailable().get(now))
                                .sum();
            }
            return Arrays.asList(available);
        }

        private long operating(int year) {
            return operatingRevenue(year) - sum(year, "Exploitatie", "Uitgaven", "OPERATING", "EXPENDITURE");
        }

        private long role(int year, String role) {
            return lines(line -> line.role().equals(role))
                    .mapToLong(line -> line.cents().get(year))
                    .sum();
        }

        private long sum(int year, String section, String direction, String english, String way) {
            var actions = plan.estimates().stream()
                    .filter(one -> one.purse().section().equals(section)
                            && one.purse().direction().equals(direction))
                    .mapToLong(one -> one.cents().get(year))
                    .sum();
            return actions
                    + lines(line -> line.section().equals(english)
                                    && line.direction().equals(way))
                            .mapToLong(line -> line.cents().get(year))
                            .sum();
        }

        private Stream<NoteLine> lines(Predicate<NoteLine> choice) {
            return plan.lines().stream()
                    .filter(line -> !line.entity().equals("AGB"))
                    .filter(choice);
        }
    }
}
