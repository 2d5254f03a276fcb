package eu.doelboom.backbone.schema;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The database role that owns a city's schema. Roles belong to the whole server, so the name begins with the login of
 * the service: no service can take the role that another one made for the same city.
 */
@ApplicationScoped
public class TenantRole {

    private final String login;

    TenantRole(@ConfigProperty(name = "quarkus.datasource.username") String login) {
        this.login = login;
    }

    public String of(TenantId tenant) {
        return login + "_" + tenant.schema();
    }
}
