package eu.doelboom.backbone.tenancy;

import eu.doelboom.backbone.schema.TenantRole;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Hands out connections that become the city: its role, and with it its schema, hold for the transaction and not a
 * moment longer, so that a wrong search path, a native query or a detached entity cannot reach another city. Whatever an
 * earlier transaction left on the connection is put off first. A request holds one connection of its city's share until
 * its transaction has ended.
 */
@ApplicationScoped
@PersistenceUnitExtension
class TenantConnections implements TenantConnectionResolver {

    /** Puts off what an earlier user left on a pooled connection: no role and no schema of a city may stick to it. */
    private static final String NOBODY = "RESET ROLE; RESET search_path";

    private final AgroalDataSource dataSource;
    private final TenantRole role;
    private final ConnectionShares shares;
    private final TransactionSynchronizationRegistry transactions;
    private final Map<String, ConnectionProvider> providers = new ConcurrentHashMap<>();

    TenantConnections(
            AgroalDataSource dataSource,
            TenantRole role,
            ConnectionShares shares,
            TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.role = role;
        this.shares = shares;
        this.transactions = transactions;
    }

    @Override
    public ConnectionProvider resolve(String tenant) {
        return providers.computeIfAbsent(tenant, id -> ofTenant(new TenantId(id)));
    }

    private ConnectionProvider ofTenant(TenantId tenant) {
        return tenant.equals(TenantId.PLATFORM)
                ? new OfPlatform(dataSource)
                : new OfTenant(dataSource, () -> takeShare(tenant), role.of(tenant));
    }

    /** Feeds and schedules work for a city one thing at a time; only requests can flood, so only they need a share. */
    private void takeShare(TenantId tenant) {
        if (!CurrentTenant.isOfRequest()
                || transactions.getTransactionStatus() != Status.STATUS_ACTIVE
                || transactions.getResource(ConnectionShares.class) != null) {
            return;
        }
        shares.enter(tenant);
        var share = new HeldShare(shares, tenant);
        try {
            transactions.registerInterposedSynchronization(share);
            transactions.putResource(ConnectionShares.class, share);
        } catch (IllegalStateException ending) {
            shares.leave(tenant);
            throw ending;
        }
    }

    /** Given back when the transaction has ended, however it ended. */
    private record HeldShare(ConnectionShares shares, TenantId tenant) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the connection is needed until the commit
        }

        @Override
        public void afterCompletion(int status) {
            shares.leave(tenant);
        }
    }

    private static final class OfPlatform extends QuarkusConnectionProvider {

        OfPlatform(AgroalDataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute(NOBODY);
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
            return connection;
        }
    }

    private static final class OfTenant extends QuarkusConnectionProvider {

        private final Runnable admission;
        private final String role;

        OfTenant(AgroalDataSource dataSource, Runnable admission, String role) {
            super(dataSource);
            this.admission = admission;
            this.role = role;
        }

        @Override
        public Connection getConnection() throws SQLException {
            admission.run();
            var connection = super.getConnection();
            if (connection.getAutoCommit()) {
                connection.close();
                throw new SQLException("City data is only reached inside a transaction");
            }
            return FirstStatement.becoming(connection, role);
        }
    }
}
