package eu.doelboom.edge.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class RightsInContractTest {

    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited(Limit.PLAN_STATE)
    static class Ruled {

        @Operation(operationId = "readThings")
        void read() {}

        @RolesAllowed({Roles.OWNER, Roles.COORDINATOR})
        @Limited({Limit.OWN_ACTION, Limit.OWN_ENTITY})
        @Operation(operationId = "changeThings")
        void change() {}

        @PermitAll
        @Operation(operationId = "greet")
        void greet() {}
    }

    static class Unruled {

        @Operation(operationId = "forgotten")
        void forgotten() {}
    }

    private static org.eclipse.microprofile.openapi.models.Operation filtered(Class<?> resource, String id) {
        try {
            return new RightsInContract(Index.of(resource))
                    .filterOperation(
                            OASFactory.createOperation().operationId(id).description("Says."));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void namesTheRolesOfTheClassAndTellsReadersOneByOne() {
        var operation = filtered(Ruled.class, "readThings");

        var roles = (List<?>) operation.getExtensions().get("x-roles");
        assertThat(roles).hasSize(10).last().isEqualTo("citizen");
        assertThat(roles).noneMatch(Roles.READER::equals).noneMatch(Roles.PLATFORM_OPERATOR::equals);
        assertThat(operation.getExtensions().get("x-limits")).isEqualTo(List.of("PLAN_STATE"));
        assertThat(operation.getDescription())
                .startsWith("Says.\n\nRights: coordinator,")
                .contains("citizens once");
    }

    @Test
    void takesTheRuleOfTheMethodAndLeavesOutLimitsOfRolesThatAreNotAdmitted() {
        var operation = filtered(Ruled.class, "changeThings");

        assertThat(operation.getExtensions().get("x-roles")).isEqualTo(List.of("coordinator", "owner"));
        assertThat(operation.getExtensions().get("x-limits")).isEqualTo(List.of("OWN_ACTION"));
    }

    @Test
    void saysOfAnOpenOperationThatItIsOpen() {
        assertThat(filtered(Ruled.class, "greet").getExtensions().get("x-roles"))
                .isEqualTo(List.of("everybody"));
    }

    @Test
    void endsTheBuildForAnOperationWithoutARule() {
        assertThatThrownBy(() -> filtered(Unruled.class, "forgotten"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("forgotten");
    }
}
