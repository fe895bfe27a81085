package org.liuchi.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.Home;
import org.liuchi.platform.HomeLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    private final DatabaseSettings settings;

    DatabaseConfiguration(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** @param lock held before the first look at the data folder */
    @Bean(destroyMethod = "close")
    @Nullable
    EmbeddedDatabase embeddedDatabase(Home home, HomeLock lock) {
        return settings.external()
                ? null
                : EmbeddedDatabase.start(
                        home, Objects.requireNonNullElse(settings.binaries(), home.folder("postgresql")));
    }

    @Bean
    Database database(@Nullable EmbeddedDatabase embedded) {
        return embedded != null ? embedded.database() : settings.externalDatabase();
    }

    /** A request waits at most three seconds for a database that is gone, then it is told so (503). */
    @Bean
    @Primary
    DataSource dataSource(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("application");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(settings.pool());
        pool.setConnectionTimeout(3_000);
        pool.setValidationTimeout(1_000);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // a server that takes a call and stands still would keep whoever connects or asks for ever;
        // a statement of ours is expected to end within a minute
        pool.addDataSourceProperty("loginTimeout", "3");
        pool.addDataSourceProperty("socketTimeout", "60");
        // the detail of a broken constraint quotes the row, personal data included
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    /** Used at start and to purge archives, so without a pool. A migration takes as long as it needs. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        DriverManagerDataSource owner = new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password());
        Properties connecting = new Properties();
        connecting.setProperty("tcpKeepAlive", "true");
        connecting.setProperty("loginTimeout", "10");
        owner.setConnectionProperties(connecting);
        return owner;
    }

    /** Before any other bean may use the database. Flyway's own table stays the owner's alone. */
    @Bean
    FlywayMigrationStrategy migrateThenGrant(Database database, DataSource application) {
        return flyway -> {
            Durability.require(application);
            flyway.migrate();
            List<Tables.Table> tables = Tables.declared().stream()
                    .filter(table ->
                            !table.schema().equals(flyway.getConfiguration().getDefaultSchema()))
                    .toList();
            Privileges privileges = new Privileges(
                    flyway.getConfiguration().getDataSource(),
                    database.application().user());
            if (!database.oneLogin()) {
                privileges.grant(tables);
            }
            if (!privileges.enforced(tables)) {
                LOG.warn(BothLanguages.line("append-only-not-enforced", Map.of()));
            }
        };
    }
}
