package eu.doelboom.backbone.schema;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Makes and migrates the schema of a city, which is owned by a role that is the city's alone. */
@ApplicationScoped
public class TenantSchemas {

    /** Named in the search path too, behind the schema of the role that is taken. */
    private static final String PLATFORM = "platform";

    private static final String NEVER_APPLIED = "flyway_never_applied";

    private final MaintenancePool connections;
    private final TenantRole role;
    private final MigrationSettings settings;
    private volatile @Nullable Release release;

    TenantSchemas(MaintenancePool connections, TenantRole role, MigrationSettings settings) {
        this.connections = connections;
        this.role = role;
        this.settings = settings;
    }

    public void migratePlatform() {
        execute("create schema if not exists " + PLATFORM);
        Flyway.configure(TenantSchemas.class.getClassLoader())
                .dataSource(connections.source())
                .locations("classpath:db/platform")
                .defaultSchema(PLATFORM)
                .load()
                .migrate();
    }

    /** Makes role and schema where they are missing, and migrates; answers the version reached. Safe to repeat. */
    String migrate(TenantId tenant) {
        execute("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s nologin; end if;
                end $$;
                create schema if not exists %1$s authorization %1$s""".formatted(role.of(tenant)));
        ofCities()
                .defaultSchema(role.of(tenant))
                .initSql("set role " + role.of(tenant))
                .load()
                .migrate();
        return release().version();
    }

    /** The migrations that this release brings, as one word that changes with any of them. */
    Release release() {
        var known = release;
        if (known == null) {
            known = read();
            release = known;
        }
        return known;
    }

    private Release read() {
        var parts = new ArrayList<String>();
        var version = "0";
        for (var migration : ofCities()
                .defaultSchema(PLATFORM)
                .table(NEVER_APPLIED)
                .load()
                .info()
                .all()) {
            parts.add(migration.getScript() + "=" + migration.getChecksum());
            version = String.valueOf(migration.getVersion());
        }
        return new Release(version, digest(String.join("\n", parts)));
    }

    private FluentConfiguration ofCities() {
        var locations = new ArrayList<String>();
        locations.add("classpath:db/tenant");
        settings.furtherLocation().ifPresent(locations::add);
        return Flyway.configure(TenantSchemas.class.getClassLoader())
                .dataSource(connections.source())
                .locations(locations.toArray(String[]::new))
                // a new migration of the backbone has a lower number than those of the service that a city already has
                .outOfOrder(true)
                .createSchemas(false);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void execute(String sql) {
        try (var connection = connections.open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("Schema could not be prepared", failure);
        }
    }

    /**
     * What a release brings.
     *
     * @param version of its last migration
     * @param fingerprint of all of them
     */
    record Release(String version, String fingerprint) {}
}
