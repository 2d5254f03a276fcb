package eu.doelboom.finance.right;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.edge.right.Caller;
import eu.doelboom.edge.right.Places;
import eu.doelboom.edge.right.Places.Kind;
import eu.doelboom.edge.tenant.Roles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FinanceRightsTest {

    private static final Places OCMW = new Places(Map.of(Kind.ENTITY, Set.of("OCMW")));

    private static FinanceRights of(Places places, String... roles) {
        return new FinanceRights(new Caller("somebody", Set.of(roles), places));
    }

    @Test
    void letAFinancialDirectorKeepTheFiguresOfHisEntities() {
        assertThat(of(OCMW, Roles.FINANCIAL_DIRECTOR).keep("OCMW")).isTrue();
        assertThat(of(OCMW, Roles.FINANCIAL_DIRECTOR).keep("STAD")).isFalse();
        assertThat(of(Places.EVERYWHERE, Roles.FINANCIAL_DIRECTOR).keep("STAD")).isTrue();
    }

    @Test
    void bindNobodyButTheFinancialDirectorToEntities() {
        assertThat(of(OCMW, Roles.COORDINATOR).keep("STAD")).isTrue();
        assertThat(of(Places.EVERYWHERE, Roles.AUDITOR).keep("STAD")).isFalse();
        assertThat(of(Places.EVERYWHERE, Roles.ERP_CLIENT).keep("STAD")).isFalse();
    }

    @Test
    void askForSightOnlyOfWhoDoesNotSeeEveryPlan() {
        assertThat(of(Places.EVERYWHERE, Roles.EXECUTIVE).seeEveryPlan()).isTrue();
        assertThat(of(Places.EVERYWHERE, Roles.COUNCILLOR).seeEveryPlan()).isFalse();
        assertThat(of(Places.EVERYWHERE, Roles.CITIZEN).shownStates()).containsExactly("ADOPTED");
    }
}
