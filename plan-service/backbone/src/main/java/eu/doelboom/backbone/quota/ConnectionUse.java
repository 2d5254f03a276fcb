package eu.doelboom.backbone.quota;

import eu.doelboom.backbone.tenancy.ConnectionShares;
import eu.doelboom.backbone.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How a city uses its share of the connections to the database. */
@ApplicationScoped
class ConnectionUse implements QuotaUses {

    private final ConnectionShares shares;

    ConnectionUse(ConnectionShares shares) {
        this.shares = shares;
    }

    @Override
    public List<QuotaUse> of(Tenant tenant) {
        var use = shares.use(tenant.id());
        return List.of(new QuotaUse("connections", use.limit(), use.held(), (long) use.peak(), use.refused()));
    }
}
