package eu.doelboom.backbone.schema;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Connections for work on whole schemas: migrating, exporting, erasing. Apart from those of requests, so that three
 * hundred migrations leave the cities that are served all of theirs; none is kept when there is nothing to do.
 */
@ApplicationScoped
class MaintenancePool {

    private static final int EACH = 3;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_WORK = Duration.ofHours(1);

    private final AgroalDataSource own;

    MaintenancePool(AgroalDataSource served, MigrationSettings settings) throws SQLException {
        var factory = served.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        own = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.initialSize(0)
                        .minSize(0)
                        .maxSize(settings.threads() * EACH + EACH)
                        .acquisitionTimeout(PATIENCE)
                        .reapTimeout(IDLE)
                        .connectionFactoryConfiguration(() -> factory)));
        own.setPoolInterceptors(List.of(new AsNobody()));
    }

    /** For a library that opens its connections itself. */
    DataSource source() {
        return own;
    }

    Connection open() throws SQLException {
        return own.getConnection();
    }

    @PreDestroy
    void close() {
        own.close();
    }

    /** Work on a schema takes its role and search path for longer than a transaction; none of it may stick. */
    private static final class AsNobody implements AgroalPoolInterceptor {

        /** Work on a whole schema may take longer than any request may. */
        @Override
        public void onConnectionAcquire(Connection connection) {
            try {
                connection.setNetworkTimeout(Runnable::run, (int) LONGEST_WORK.toMillis());
            } catch (SQLException failure) {
                Log.warnf("connection keeps the limit of requests: sqlState=%s", failure.getSQLState());
            }
        }

        @Override
        public void onConnectionReturn(Connection connection) {
            try (var statement = connection.createStatement()) {
                statement.execute("RESET ROLE; RESET search_path; RESET lock_timeout");
            } catch (SQLException failure) {
                Log.warnf("connection could not be reset and is given up: sqlState=%s", failure.getSQLState());
                abandon(connection);
            }
        }

        private static void abandon(Connection connection) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException failure) {
                Log.debugf(failure, "connection was closed already");
            }
        }
    }
}
