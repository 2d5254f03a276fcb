package eu.doelboom.finance.note;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.Query;
import eu.doelboom.finance.equilibrium.Basis;
import eu.doelboom.finance.equilibrium.Basis.EntityYear;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.TotalKey;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers what the equilibrium of a plan is reckoned from, as of one moment and in one round trip: a few hundred rows,
 * whatever the size of the plan.
 */
@ApplicationScoped
public class Bases {

    private final Database database;

    Bases(Database database) {
        this.database = database;
    }

    /**
     * The plan and its basis; must be the first that the transaction asks, which changes nothing. Whether the caller
     * sees a plan of that state is for whoever shows it to him.
     */
    public Optional<Gathered> frozen(String planId) {
        var questions = new Questions(planId);
        database.freeze(questions.all());
        return questions.gathered();
    }

    /**
     * As {@link #frozen(String)}, but the transaction also writes down what came of it; another question travels along.
     */
    public Optional<Gathered> settled(String planId, Query<?> alsoAsked) {
        var questions = new Questions(planId);
        database.settle(questions.alongWith(alsoAsked));
        return questions.gathered();
    }

    /** A plan and what its equilibrium is reckoned from, of one moment. */
    public record Gathered(Plan plan, Basis basis) {}

    /**
     * What is asked to gather a basis. Whoever has locked the plan may ask it in his own transaction: nobody else moves
     * its figures meanwhile.
     */
    public static final class Questions {

        private final Query<Plan> plan;
        private final Query<Map.Entry<TotalKey, Money>> totals;
        private final Query<Openings.Kept> openings;
        private final Query<Map.Entry<EntityYear, Money>> funds;

        public Questions(String planId) {
            plan = Plans.query(planId);
            totals = RunningTotals.yearlyQuery(planId);
            openings = Openings.query(planId);
            funds = Funds.query(planId);
        }

        public Query<?>[] all() {
            return new Query<?>[] {plan, totals, openings, funds};
        }

        private Query<?>[] alongWith(Query<?> other) {
            return Stream.concat(Stream.of(all()), Stream.of(other)).toArray(Query<?>[]::new);
        }

        /** The answers; nothing when the plan has not been announced. */
        public Optional<Gathered> gathered() {
            return plan.first().map(found -> new Gathered(found, basis(found)));
        }

        private Basis basis(Plan of) {
            return new Basis(
                    of.regime(),
                    of.firstYear(),
                    of.lastYear(),
                    of.entities(),
                    RunningTotals.totals(totals.rows()),
                    openings.rows().stream().collect(Collectors.toMap(Openings.Kept::entityId, Openings.Kept::opening)),
                    RunningTotals.totals(funds.rows()));
        }
    }
}
