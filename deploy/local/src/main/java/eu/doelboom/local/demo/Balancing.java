package eu.doelboom.local.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Closes a plan as a financial director does: the general grant makes the operating balance carry the repayments and a
 * margin, loans pay what is then missing for the investments, and are repaid in twenty years from the next year on.
 */
final class Balancing {
    private static final String OPERATING = "Exploitatie";
    private static final String INVESTMENT = "Investeringen";
    private static final long LOAN_YEARS = 20;
    private static final long STEP = 10_000L;
    private static final int YEARS = Money.YEARS;

    private final List<Estimate> estimates;
    private final List<NoteLine> lines;
    private final Goals goals;
    private final List<Long> grants = new ArrayList<>();
    private final List<Long> loans = new ArrayList<>();
    private final List<Long> repayments = new ArrayList<>();

    /** What must come out, in cents a year: the self-financing margin and the available budgetary result. */
    record Goals(long previousResult, List<Long> unavailable, List<Long> margins, List<Long> available) {}

    Balancing(List<Estimate> estimates, List<NoteLine> lines, Goals goals) {
        this.estimates = estimates;
        this.lines = lines;
        this.goals = goals;
    }

    /** The lines that were missing: the city takes the loans, the welfare centre gets what keeps it at nothing. */
    List<NoteLine> missingLines(String city, String welfare) {
        var cumulative = goals.previousResult();
        var shares = new ArrayList<Long>();
        for (var year = 0; year < YEARS; year++) {
            var next = goals.available().get(year) + goals.unavailable().get(year);
            close(year, next - cumulative);
            cumulative = next;
            shares.add(-result(year, welfare));
            grants.set(year, grants.get(year) - shares.get(year));
        }
        return List.of(
                NoteLine.operating(city, "REVENUE", "Gemeentefonds en algemene werkingssubsidies", "74000000", grants),
                NoteLine.operating(welfare, "REVENUE", "Algemene middelen voor het OCMW", "74000000", shares),
                NoteLine.newDebt(city, "Nieuwe leningen op twintig jaar", loans),
                NoteLine.repayment(city, "Aflossing van nieuwe leningen", "CREDIT_INSTITUTION", repayments));
    }

    /** What an entity has left of a year, of all sections together. */
    private long result(int year, String entity) {
        var actions = estimates.stream()
                .filter(estimate -> estimate.entity().equals(entity))
                .mapToLong(
                        estimate -> signed(estimate.purse().direction().equals("Ontvangsten"), estimate.cents(), year))
                .sum();
        return actions
                + lines.stream()
                        .filter(line -> line.entity().equals(entity))
                        .mapToLong(line -> signed(line.direction().equals("REVENUE"), line.cents(), year))
                        .sum();
    }

    private static long signed(boolean comesIn, List<Long> cents, int year) {
        return comesIn ? cents.get(year) : -cents.get(year);
    }

    private void close(int year, long budgetaryResult) {
        var newRepayment = loans.stream()
                .mapToLong(loan -> loan / LOAN_YEARS / STEP * STEP)
                .sum();
        var repayment = newRepayment + lineSum(year, "FINANCING", "EXPENDITURE");
        var recovery = lineSum(year, "FINANCING", "REVENUE");
        var operating = goals.margins().get(year) + repayment - recovery;
        grants.add(operating - balance(year, OPERATING, "OPERATING"));
        repayments.add(newRepayment);
        loans.add(budgetaryResult - operating - balance(year, INVESTMENT, "INVESTMENT") + repayment - recovery);
    }

    private long balance(int year, String dutch, String english) {
        return actionSum(year, dutch, "Ontvangsten")
                + lineSum(year, english, "REVENUE")
                - actionSum(year, dutch, "Uitgaven")
                - lineSum(year, english, "EXPENDITURE");
    }

    private long actionSum(int year, String section, String direction) {
        return estimates.stream()
                .filter(estimate -> estimate.purse().section().equals(section)
                        && estimate.purse().direction().equals(direction))
                .mapToLong(estimate -> estimate.cents().get(year))
                .sum();
    }

    private long lineSum(int year, String section, String direction) {
        return lines.stream()
                .filter(line -> line.isJudged()
                        && line.section().equals(section)
                        && line.direction().equals(direction))
                .mapToLong(line -> line.cents().get(year))
                .sum();
    }
}
