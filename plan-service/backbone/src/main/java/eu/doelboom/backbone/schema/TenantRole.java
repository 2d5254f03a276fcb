package eu.doelboom.backbone.schema;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The database role that owns a city's schema, and gives that schema its name: the search path of every connection
 * begins with {@code "$user"}, so whoever takes the role of a city finds the tables of that city. The path itself never changes, at
 * which the driver would forget all its prepared statements. Roles belong to the whole server, so the name begins with
 * the login of the service: no service can take the role that another one made for the same city.
 */
@ApplicationScoped
public class TenantRole {

    private final String login;

    TenantRole(@ConfigProperty(name = "quarkus.datasource.username") String login) {
        this.login = login;
    }

    public String of(TenantId tenant) {
        return login + "_city_" + tenant.value();
    }
}
