package eu.doelboom.backbone.quota;

import eu.doelboom.backbone.tenancy.Tenant;
import java.util.List;

/** Tells how a city uses some of its quotas; every bean of this type is asked, in a transaction of the city. */
public interface QuotaUses {

    List<QuotaUse> of(Tenant tenant);
}
