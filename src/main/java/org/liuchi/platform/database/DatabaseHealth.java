package org.liuchi.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Whether the server takes new connections and requests get one from the pool. Spring Boot's own indicator waits without
 * end for a server that stands still.
 */
@Component("dbHealthIndicator")
final class DatabaseHealth implements HealthIndicator {
    private static final int SECONDS_TO_ANSWER = 1;

    private final DataSource fresh;
    private final DataSource pool;

    DatabaseHealth(Database database, DataSource pool) {
        this.fresh = fresh(database);
        this.pool = pool;
    }

    /** A connection that is kept may outlive its server by a moment, a new one doesn't come about without it. */
    private static DataSource fresh(Database database) {
        Properties properties = new Properties();
        properties.setProperty("user", database.application().user());
        properties.setProperty("password", database.application().password());
        properties.setProperty("loginTimeout", "2");
        // ends what is left of an attempt that was given up
        properties.setProperty("socketTimeout", "2");
        return new DriverManagerDataSource(database.url(), properties);
    }

    /** Writes no log: it is asked every few seconds, and who asks is told. */
    @Override
    public Health health() {
        try {
            return (answers(fresh) && answers(pool) ? Health.up() : Health.down()).build();
        } catch (SQLException e) {
            return Health.down(e).build();
        }
    }

    private static boolean answers(DataSource connections) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        }
    }
}
