package eu.doelboom.edge.tenant;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Whoever has a role in a city may read what is open to all roles of that city. */
@ApplicationScoped
class ReaderRole implements SecurityIdentityAugmentor {

    private static final Set<String> OF_A_CITY = Set.of(
            Roles.COORDINATOR,
            Roles.OWNER,
            Roles.DEPARTMENT_HEAD,
            Roles.PROGRAMME_DIRECTOR,
            Roles.FINANCIAL_DIRECTOR,
            Roles.EXECUTIVE,
            Roles.COUNCILLOR,
            Roles.AUDITOR,
            Roles.ERP_CLIENT);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getRoles().stream().noneMatch(OF_A_CITY::contains)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRole(Roles.READER)
                        .build());
    }
}
