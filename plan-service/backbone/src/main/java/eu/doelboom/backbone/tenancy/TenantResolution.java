package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the ORM for which city a session is opened. Without a city it is the operator's ground, where no plan lives. */
@ApplicationScoped
@PersistenceUnitExtension
class TenantResolution implements TenantResolver {

    @Override
    public String getDefaultTenantId() {
        return TenantId.PLATFORM.value();
    }

    @Override
    public String resolveTenantId() {
        return CurrentTenant.get().orElse(TenantId.PLATFORM).value();
    }
}
