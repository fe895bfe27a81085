package org.liuchi.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Home;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private final DatabaseSettings settings;

    DatabaseConfiguration(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Bean(destroyMethod = "close")
    @Nullable
    EmbeddedDatabase embeddedDatabase(Home home) {
        return settings.url() == null ? EmbeddedDatabase.start(home.folder("database")) : null;
    }

    @Bean
    Database database(@Nullable EmbeddedDatabase embedded) {
        return embedded != null ? embedded.database() : external();
    }

    private Database external() {
        String user = Objects.requireNonNullElse(settings.user(), "liuchi");
        String password = Objects.requireNonNullElse(settings.password(), "");
        return new Database(
                Objects.requireNonNull(settings.url()),
                new Database.Login(
                        Objects.requireNonNullElse(settings.ownerUser(), user),
                        Objects.requireNonNullElse(settings.ownerPassword(), password)),
                new Database.Login(user, password));
    }

    @Bean
    @Primary
    DataSource dataSource(Database database) {
        HikariDataSource pool = source(database, database.application());
        pool.setPoolName("application");
        pool.setMaximumPoolSize(settings.pool());
        return pool;
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        HikariDataSource pool = source(database, database.owner());
        pool.setPoolName("owner");
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static HikariDataSource source(Database database, Database.Login login) {
        return DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(database.url())
                .username(login.user())
                .password(login.password())
                .build();
    }
}
