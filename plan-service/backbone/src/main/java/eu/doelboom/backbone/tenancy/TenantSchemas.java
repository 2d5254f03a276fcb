package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.TenantId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;

/** Makes and migrates the schema of a city, which is owned by a role that is the city's alone. */
@ApplicationScoped
class TenantSchemas {

    private final AgroalDataSource dataSource;
    private final TenantRole role;
    private final TenancySettings settings;

    TenantSchemas(AgroalDataSource dataSource, TenantRole role, TenancySettings settings) {
        this.dataSource = dataSource;
        this.role = role;
        this.settings = settings;
    }

    void migratePlatform() {
        var schema = TenantId.PLATFORM.schema();
        execute("create schema if not exists " + schema);
        Flyway.configure(TenantSchemas.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/platform")
                .defaultSchema(schema)
                .initSql("set search_path to " + schema)
                .load()
                .migrate();
    }

    /**
     * Makes role and schema where they are missing, and migrates. Safe to repeat. Stands outside the transaction of the
     * caller: migrations have transactions of their own.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void create(TenantId tenant) {
        execute("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s nologin; end if;
                end $$;
                create schema if not exists %2$s authorization %1$s""".formatted(role.of(tenant), tenant.schema()));
        migrate(tenant);
    }

    void migrate(Collection<TenantId> tenants) {
        ExecutorService threads = Executors.newFixedThreadPool(settings.migrationThreads());
        try {
            var running = new ArrayList<CompletableFuture<Void>>();
            for (var tenant : tenants) {
                running.add(CompletableFuture.runAsync(() -> migrate(tenant), threads));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private void migrate(TenantId tenant) {
        var result = Flyway.configure(TenantSchemas.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/tenant")
                .defaultSchema(tenant.schema())
                .createSchemas(false)
                .initSql("set role %s; set search_path to %s".formatted(role.of(tenant), tenant.schema()))
                .load()
                .migrate();
        if (result.migrationsExecuted > 0) {
            Log.infof("schema migrated: tenant=%s migrations=%d", tenant, result.migrationsExecuted);
        }
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TenantConnections.NOBODY + sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("Schema could not be prepared", failure);
        }
    }
}
