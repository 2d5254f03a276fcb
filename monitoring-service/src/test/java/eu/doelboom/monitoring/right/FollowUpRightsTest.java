package eu.doelboom.monitoring.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.right.Caller;
import eu.doelboom.edge.right.Places;
import eu.doelboom.edge.tenant.Roles;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowUpRightsTest {

    private static FollowUpRights of(String role) {
        return new FollowUpRights(new Caller("somebody", Set.of(role), Places.EVERYWHERE));
    }

    @Test
    void showADraftToWhoWorksOnItOnly() {
        assertThatCode(() -> of(Roles.OWNER).demandSight("DRAFT", "p")).doesNotThrowAnyException();
        assertThatThrownBy(() -> of(Roles.COUNCILLOR).demandSight("DRAFT", "p")).isInstanceOf(NotFound.class);
    }

    @Test
    void listForThePublicWhatIsAdopted() {
        assertThat(of(Roles.CITIZEN).shownStates()).containsExactly("ADOPTED");
        assertThat(of(Roles.PLATFORM_OPERATOR).shownStates()).isEmpty();
    }
}
