package org.liuchi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.platform.Home;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {
    /** Every setting stands in these constructors: a new one doesn't compile until it is pinned here. */
    @Test
    void withoutAnySettingThereIsAnEmbeddedDatabaseUnderVar() {
        assertThat(bound("liuchi", Home.class, Map.of())).isEqualTo(new Home(Path.of("var")));
        assertThat(bound("liuchi.database", DatabaseSettings.class, Map.of()))
                .isEqualTo(new DatabaseSettings("", "liuchi", "", "", "", 16, null));
    }

    @Test
    void theEnvironmentSetsEverything() {
        Map<String, Object> environment = Map.of(
                "LIUCHI_HOME", "/srv/liuchi",
                "LIUCHI_DATABASE_URL", "jdbc:postgresql://db/liuchi",
                "LIUCHI_DATABASE_USER", "app",
                "LIUCHI_DATABASE_PASSWORD", "one",
                "LIUCHI_DATABASE_OWNER_USER", "boss",
                "LIUCHI_DATABASE_OWNER_PASSWORD", "two",
                "LIUCHI_DATABASE_POOL", "8",
                "LIUCHI_DATABASE_BINARIES", "/opt/postgresql");

        assertThat(bound("liuchi", Home.class, environment)).isEqualTo(new Home(Path.of("/srv/liuchi")));
        assertThat(bound("liuchi.database", DatabaseSettings.class, environment))
                .isEqualTo(new DatabaseSettings(
                        "jdbc:postgresql://db/liuchi", "app", "one", "boss", "two", 8, Path.of("/opt/postgresql")));
    }

    @Test
    void withoutAnOwnerTheOneLoginDoesEverything() {
        Database database =
                new DatabaseSettings("jdbc:postgresql://db/liuchi", "app", "one", "", "", 16, null).externalDatabase();

        assertThat(database.oneLogin()).isTrue();
        assertThat(database.owner()).isEqualTo(new Database.Login("app", "one"));
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return Binder.get(environment).bindOrCreate(prefix, type);
    }
}
