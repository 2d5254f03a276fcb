package eu.doelboom.backbone.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection returns to the pool as nobody: no role and no schema of a city may stick to it. */
@Singleton
class PoolHygiene implements AgroalPoolInterceptor {

    @Override
    public void onConnectionReturn(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("SET ROLE NONE; RESET search_path");
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
