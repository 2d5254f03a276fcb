package eu.doelboom.finance.objective;

import eu.doelboom.finance.equilibrium.Balance;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.Totals;

/** What is planned for an objective in one fiscal year: the three sections of the budget, and all together. */
record ObjectiveAmounts(int fiscalYear, Balance operating, Balance investment, Balance financing) {

    static ObjectiveAmounts of(Totals<Cell> totals, String row, int fiscalYear) {
        return new ObjectiveAmounts(
                fiscalYear,
                balance(totals, row, fiscalYear, Section.OPERATING),
                balance(totals, row, fiscalYear, Section.INVESTMENT),
                balance(totals, row, fiscalYear, Section.FINANCING));
    }

    Balance total() {
        return new Balance(
                operating.revenue().plus(investment.revenue()).plus(financing.revenue()),
                operating.expenditure().plus(investment.expenditure()).plus(financing.expenditure()));
    }

    private static Balance balance(Totals<Cell> totals, String row, int fiscalYear, Section section) {
        return new Balance(
                amount(totals, row, fiscalYear, section, Direction.REVENUE),
                amount(totals, row, fiscalYear, section, Direction.EXPENDITURE));
    }

    private static Money amount(Totals<Cell> totals, String row, int fiscalYear, Section section, Direction direction) {
        return totals.of(new Cell(row, fiscalYear, section, direction));
    }

    /** One amount of the schema: a row in a year. */
    record Cell(String row, int fiscalYear, Section section, Direction direction) {}
}
