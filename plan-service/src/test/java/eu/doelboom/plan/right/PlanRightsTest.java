package eu.doelboom.plan.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.right.Caller;
import eu.doelboom.edge.right.Places;
import eu.doelboom.edge.right.Places.Kind;
import eu.doelboom.edge.tenant.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanRightsTest {

    private static final ActionPlace MINE = new ActionPlace("MOBILITEIT", "me", Set.of("KLIMAAT"));
    private static final ActionPlace THEIRS = new ActionPlace("CULTUUR", "she", Set.of("WONEN"));
    private static final ActionPlace NOBODYS = new ActionPlace(null, null, Set.of());

    private static PlanRights of(Places places, String... roles) {
        return new PlanRights(new Caller("me", Set.of(roles), places));
    }

    private static Places in(Kind kind, String... codes) {
        return new Places(Map.of(kind, Set.of(codes)));
    }

    @Test
    void letTheCoordinatorWorkOnEveryAction() {
        var rights = of(Places.EVERYWHERE, Roles.COORDINATOR);

        assertThat(List.of(MINE, THEIRS, NOBODYS)).allMatch(rights::workOn);
        assertThatCode(rights::demandAssign).doesNotThrowAnyException();
    }

    @Test
    void letADepartmentHeadWorkOnActionsOfHisDepartments() {
        var rights = of(in(Kind.DEPARTMENT, "MOBILITEIT"), Roles.DEPARTMENT_HEAD);

        assertThat(rights.workOn(MINE)).isTrue();
        assertThat(rights.workOn(THEIRS)).isFalse();
        assertThat(rights.workOn(NOBODYS)).isFalse();
        assertThat(of(Places.EVERYWHERE, Roles.DEPARTMENT_HEAD).workOn(NOBODYS)).isTrue();
    }

    @Test
    void letAnOwnerWorkOnWhatHeOwns() {
        var rights = of(Places.EVERYWHERE, Roles.OWNER);

        assertThat(rights.workOn(MINE)).isTrue();
        assertThat(rights.workOn(THEIRS)).isFalse();
        assertThat(rights.workOn(NOBODYS)).isFalse();
    }

    @Test
    void doNotTakeATokenWithoutASubjectForTheOwnerOfWhatNobodyOwns() {
        var rights = new PlanRights(new Caller("", Set.of(Roles.OWNER), Places.EVERYWHERE));

        assertThat(rights.workOn(NOBODYS)).isFalse();
        assertThat(rights.workOn(new ActionPlace(null, "", Set.of()))).isFalse();
    }

    @Test
    void letAProgrammeDirectorWorkOnActionsOfHisProgrammes() {
        assertThat(of(in(Kind.PROGRAMME, "KLIMAAT"), Roles.PROGRAMME_DIRECTOR).workOn(MINE))
                .isTrue();
        assertThat(of(in(Kind.PROGRAMME, "KLIMAAT"), Roles.PROGRAMME_DIRECTOR).workOn(THEIRS))
                .isFalse();
        assertThat(of(Places.EVERYWHERE, Roles.PROGRAMME_DIRECTOR).workOn(NOBODYS))
                .isFalse();
    }

    @Test
    void letAFinancialDirectorSetFiguresOfHisEntitiesOnEveryAction() {
        var rights = of(in(Kind.ENTITY, "OCMW"), Roles.FINANCIAL_DIRECTOR);

        assertThat(rights.workOn(MINE)).isFalse();
        assertThat(rights.estimate(THEIRS, List.of("OCMW"))).isTrue();
        assertThat(rights.estimate(THEIRS, List.of("OCMW", "STAD"))).isFalse();
        assertThat(rights.estimate(THEIRS, List.of())).isFalse();
        assertThat(rights.dependOnEntities(THEIRS)).isTrue();
        assertThat(of(Places.EVERYWHERE, Roles.FINANCIAL_DIRECTOR).estimate(THEIRS, List.of()))
                .isTrue();
        assertThatThrownBy(rights::demandWholeCity).isInstanceOf(Forbidden.class);
    }

    @Test
    void lookUpNoEntitiesForWhoIsNotBoundToAny() {
        assertThat(of(Places.EVERYWHERE, Roles.FINANCIAL_DIRECTOR).dependOnEntities(THEIRS))
                .isFalse();
        assertThat(of(in(Kind.ENTITY, "OCMW"), Roles.COORDINATOR).dependOnEntities(THEIRS))
                .isFalse();
    }

    @Test
    void letNobodyButTheCoordinatorGiveAnActionAway() {
        assertThatThrownBy(of(Places.EVERYWHERE, Roles.DEPARTMENT_HEAD, Roles.OWNER)::demandAssign)
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void addUpOverTheRolesOfACaller() {
        var rights = of(in(Kind.DEPARTMENT, "CULTUUR"), Roles.OWNER, Roles.DEPARTMENT_HEAD);

        assertThat(List.of(MINE, THEIRS)).allMatch(rights::workOn);
        assertThat(rights.workOn(NOBODYS)).isFalse();
    }

    @Test
    void letNoOtherRoleWorkOnAnything() {
        for (var role : Set.of(
                Roles.AUDITOR, Roles.COUNCILLOR, Roles.CITIZEN, Roles.EXECUTIVE, Roles.ERP_CLIENT, Roles.READER)) {
            assertThat(of(Places.EVERYWHERE, role).estimate(MINE, List.of()))
                    .as(role)
                    .isFalse();
        }
    }

    @Test
    void hideOwnersFromThePublicOnly() {
        assertThat(of(Places.EVERYWHERE, Roles.COUNCILLOR).seePersons()).isTrue();
        assertThat(of(Places.EVERYWHERE, Roles.CITIZEN).seePersons()).isFalse();
    }
}
