package eu.doelboom.finance.equilibrium;

import static eu.doelboom.finance.estimate.Direction.EXPENDITURE;
import static eu.doelboom.finance.estimate.Direction.REVENUE;

import eu.doelboom.finance.debt.OpeningDebt;
import eu.doelboom.finance.equilibrium.Basis.EntityYear;
import eu.doelboom.finance.equilibrium.PreviousResult.Unprocessed;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.estimate.Totals;
import eu.doelboom.finance.plan.BudgetEntity;
import eu.doelboom.finance.plan.Regime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds plans in the words of the budget, in whole euros. Without further ado: one city, BBC 3.0, 2026-2031. */
public final class BasisFixture {

    public static final BudgetEntity CITY = entity("city", BudgetEntity.Kind.MUNICIPALITY);
    public static final BudgetEntity OCMW = entity("ocmw", BudgetEntity.Kind.OCMW);
    public static final BudgetEntity COMPANY = entity("agb", BudgetEntity.Kind.AUTONOMOUS_MUNICIPAL_COMPANY);

    private final List<EstimateLine> lines = new ArrayList<>();
    private final Map<String, Opening> openings = new HashMap<>();
    private final Map<EntityYear, Money> funds = new HashMap<>();
    private List<BudgetEntity> entities = List.of(CITY);
    private Regime regime = Regime.BBC_3_0;
    private BudgetEntity current = CITY;

    private BasisFixture() {}

    public static BasisFixture aPlan() {
        return new BasisFixture();
    }

    private static BudgetEntity entity(String id, BudgetEntity.Kind kind) {
        return new BudgetEntity(id, id, id, kind);
    }

    public BasisFixture under(Regime other) {
        regime = other;
        return this;
    }

    public BasisFixture of(BudgetEntity... several) {
        entities = List.of(several);
        return this;
    }

    /** What follows is in the budget of this entity. */
    public BasisFixture in(BudgetEntity entity) {
        current = entity;
        return this;
    }

    public BasisFixture revenue(int year, Section section, long euros) {
        return line(year, Nature.plain(section, REVENUE), euros);
    }

    public BasisFixture expenditure(int year, Section section, long euros) {
        return line(year, Nature.plain(section, EXPENDITURE), euros);
    }

    public BasisFixture repayment(int year, DebtCategory category, long euros) {
        return line(
                year,
                new Nature(Section.FINANCING, EXPENDITURE, SelfFinancingRole.PERIODIC_REPAYMENT, category),
                euros);
    }

    public BasisFixture recovery(int year, Section section, long euros) {
        return line(year, new Nature(section, REVENUE, SelfFinancingRole.PERIODIC_RECOVERY, DebtCategory.NONE), euros);
    }

    public BasisFixture loan(int year, DebtCategory category, long euros) {
        return line(year, new Nature(Section.FINANCING, REVENUE, SelfFinancingRole.NONE, category), euros);
    }

    public BasisFixture line(int year, Nature nature, long euros) {
        return lines(List.of(new EstimateLine("line-" + lines.size(), current.id(), year, nature, Money.euros(euros))));
    }

    public BasisFixture lines(List<EstimateLine> more) {
        lines.addAll(more);
        return this;
    }

    public BasisFixture unavailable(int year, long euros) {
        funds.put(new EntityYear(current.id(), year), Money.euros(euros));
        return this;
    }

    public BasisFixture carriedOver(long euros) {
        return opening(PreviousResult.inherited(Money.euros(euros)), opening().debt());
    }

    public BasisFixture unprocessed(long operating, long investment, long financing) {
        var unprocessed = new Unprocessed(Money.euros(operating), Money.euros(investment), Money.euros(financing));
        return opening(
                new PreviousResult(opening().result().carriedOver(), unprocessed),
                opening().debt());
    }

    public BasisFixture owes(DebtCategory category, long euros) {
        var debt = new OpeningDebt(Map.of(category, Money.euros(euros)));
        return opening(opening().result(), opening().debt().plus(debt));
    }

    public Basis basis() {
        return new Basis(regime, 2026, 2031, entities, Totals.ofLines(lines), openings, new Totals<>(funds));
    }

    public EquilibriumStatement statement() {
        return EquilibriumStatement.of(basis());
    }

    public FiscalYearStatement year(int fiscalYear) {
        return statement().years().get(fiscalYear - 2026);
    }

    public static Stream<Integer> years() {
        return Stream.iterate(2026, year -> year + 1).limit(6);
    }

    private Opening opening() {
        return openings.getOrDefault(current.id(), Opening.NONE);
    }

    private BasisFixture opening(PreviousResult result, OpeningDebt debt) {
        openings.put(current.id(), new Opening(result, debt));
        return this;
    }
}
