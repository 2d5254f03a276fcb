package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.equilibrium.FiscalYearStatement.Inheritance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** M2 of all years of the plan for one or more entities taken together; every year inherits from the one before. */
public record Horizon(List<FiscalYearStatement> years) {

    static Horizon of(Basis basis, Set<String> entityIds) {
        var opening = basis.opening(entityIds);
        var inherited = new Inheritance(opening.result(), opening.debt());
        var years = new ArrayList<FiscalYearStatement>();
        for (int year = basis.firstYear(); year <= basis.lastYear(); year++) {
            var statement = FiscalYearStatement.of(
                    year,
                    inherited,
                    basis.totals(entityIds, year),
                    basis.unavailableFunds(entityIds, year),
                    basis.regime().adjustedRepaymentRate());
            years.add(statement);
            inherited = statement.bequest();
        }
        return new Horizon(List.copyOf(years));
    }
}
