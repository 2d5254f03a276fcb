package eu.doelboom.finance.note;

import eu.doelboom.finance.equilibrium.Basis;
import eu.doelboom.finance.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers what the equilibrium of a plan is reckoned from: a few hundred rows, whatever the size of the plan. */
@ApplicationScoped
public class Bases {

    private final RunningTotals totals;
    private final Openings openings;
    private final Funds funds;

    Bases(RunningTotals totals, Openings openings, Funds funds) {
        this.totals = totals;
        this.openings = openings;
        this.funds = funds;
    }

    public Basis of(Plan plan) {
        return new Basis(
                plan.regime(),
                plan.firstYear(),
                plan.lastYear(),
                plan.entities(),
                totals.yearly(plan.id()),
                openings.of(plan.id()),
                funds.of(plan.id()));
    }
}
