package eu.doelboom.edge.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.tenant.Roles;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffCostsTest {

    private static Caller caller(String... roles) {
        return new Caller("somebody", Set.of(roles), Places.EVERYWHERE);
    }

    @Test
    void areTheAccountsOfClass62() {
        assertThat(StaffCosts.are("62")).isTrue();
        assertThat(StaffCosts.are("62020000")).isTrue();
        assertThat(StaffCosts.are(" 620")).isTrue();
        assertThat(StaffCosts.are("61620000")).isFalse();
        assertThat(StaffCosts.are("6")).isFalse();
        assertThat(StaffCosts.are("")).isFalse();
        assertThat(StaffCosts.are(null)).isFalse();
    }

    @Test
    void areHiddenFromCouncilPublicOwnersAndProgrammeDirectors() {
        for (var role : Set.of(Roles.COUNCILLOR, Roles.CITIZEN, Roles.OWNER, Roles.PROGRAMME_DIRECTOR)) {
            assertThat(StaffCosts.isShown(caller(role), "62000000")).as(role).isFalse();
            assertThat(StaffCosts.isShown(caller(role), "61000000")).as(role).isTrue();
        }
    }

    @Test
    void areShownWhenOneRoleOfTheCallerSeesThem() {
        assertThat(StaffCosts.areShownTo(caller(Roles.OWNER, Roles.DEPARTMENT_HEAD)))
                .isTrue();
    }

    @Test
    void areSetByNobodyWhoDoesNotSeeThem() {
        assertThatThrownBy(() -> StaffCosts.demandShown(caller(Roles.OWNER), "62000000"))
                .isInstanceOf(Forbidden.class);
    }

    /** What the contract says of a limit is what the rule does. */
    @Test
    void areHiddenFromTheRolesThatTheLimitNames() {
        for (var role : Roles.IN_ORDER) {
            if (!role.equals(Roles.PLATFORM_OPERATOR)) {
                assertThat(Limit.STAFF_COSTS.roles().contains(role))
                        .as(role)
                        .isEqualTo(!StaffCosts.areShownTo(caller(role)));
                assertThat(Limit.PLAN_STATE.roles().contains(role))
                        .as(role)
                        .isEqualTo(!PlanStates.areAllShownTo(caller(role)));
            }
        }
    }
}
