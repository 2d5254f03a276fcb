package eu.doelboom.edge.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.tenant.Roles;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanStatesTest {

    private static Caller caller(String... roles) {
        return new Caller("somebody", Set.of(roles), Places.EVERYWHERE);
    }

    @Test
    void showEveryStateToWhoWorksOnThePlanOrAuditsIt() {
        for (var role : Roles.READERS) {
            if (!role.equals(Roles.COUNCILLOR)) {
                assertThat(PlanStates.areAllShownTo(caller(role))).as(role).isTrue();
            }
        }
    }

    @Test
    void keepDraftsFromTheCouncilAndProposalsFromThePublic() {
        assertThat(PlanStates.listShownTo(caller(Roles.COUNCILLOR)))
                .containsExactly("ADOPTED", "PROPOSED", "SUPERSEDED");
        assertThat(PlanStates.listShownTo(caller(Roles.CITIZEN))).containsExactly("ADOPTED");
    }

    @Test
    void showNothingToWhoIsOfNoCityOrHasARoleOfALaterDay() {
        assertThat(PlanStates.shownTo(caller(Roles.PLATFORM_OPERATOR))).isEmpty();
        assertThat(PlanStates.shownTo(caller("mayor"))).isEmpty();
        assertThat(PlanStates.shownTo(caller())).isEmpty();
    }

    @Test
    void addUpOverTheRolesOfACaller() {
        assertThat(PlanStates.areAllShownTo(caller(Roles.COUNCILLOR, Roles.EXECUTIVE)))
                .isTrue();
    }

    @Test
    void tellOfAHiddenPlanWhatIsToldOfNone() {
        assertThatThrownBy(() -> PlanStates.demandShown(caller(Roles.COUNCILLOR), "DRAFT", "p-1"))
                .isInstanceOf(NotFound.class)
                .hasMessage(new NotFound("plan", "p-1").getMessage());
        assertThatCode(() -> PlanStates.demandShown(caller(Roles.COUNCILLOR), "PROPOSED", "p-1"))
                .doesNotThrowAnyException();
    }

    @Test
    void closeAPlanOnceItIsAdopted() {
        assertThatCode(() -> PlanStates.demandOpen("DRAFT", "MJP")).doesNotThrowAnyException();
        assertThatCode(() -> PlanStates.demandOpen("PROPOSED", "MJP")).doesNotThrowAnyException();
        assertThatThrownBy(() -> PlanStates.demandOpen("ADOPTED", "MJP")).isInstanceOf(PlanIsAdopted.class);
        assertThatThrownBy(() -> PlanStates.demandOpen("SUPERSEDED", "MJP")).isInstanceOf(PlanIsAdopted.class);
    }
}
