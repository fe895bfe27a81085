package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.platform.database.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real processes on a PostgreSQL that isn't theirs (issue 2, point 2). */
@Timeout(300)
class ExternalDatabaseTest {
    private static final String WARNING = "can change append-only tables";

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @TempDir
    private Path home;

    @BeforeAll
    static void anAdministratorMakesLoginsAndDatabases(@TempDir Path folder) throws IOException {
        server = TestServer.start(folder);
        JdbcClient sql = server.superuser();
        sql.sql("create role boss login password 'the boss''s'").update();
        sql.sql("create role app login password 'the application''s'").update();
        sql.sql("create database two_logins owner boss").update();
        sql.sql("create database one_login owner app").update();
    }

    @AfterAll
    static void goAgain() throws IOException {
        server.close();
    }

    @Test
    void withTwoLoginsTheCountyLivesThereAndItsHistoryCantBeRewritten() throws IOException {
        Map<String, String> database = database("two_logins", "the application's");
        database.put("LIUCHI_DATABASE_OWNER_USER", "boss");
        database.put("LIUCHI_DATABASE_OWNER_PASSWORD", "the boss's");

        try (Program init = Program.start(home, 0, database, "init", "--county", "341102", "--name", "琅琊区")) {
            assertThat(init.printed())
                    .anyMatch(line -> line.startsWith("  auditor"))
                    .noneMatch(line -> line.contains(WARNING));
            assertThat(init.status()).isZero();
        }
        try (Program serving = Program.start(home, 0, database, "serve")) {
            isUpWithoutADatabaseOfItsOwn(serving);
        }

        JdbcClient application = application("two_logins");
        assertThat(application
                        .sql("select name from platform.county")
                        .query(String.class)
                        .list())
                .containsExactly("琅琊区");
        assertThatThrownBy(() -> application.sql("delete from workflow.history").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void withOneLoginItWorksAndWarns() throws IOException {
        try (Program serving = Program.start(home, 0, database("one_login", "the application's"), "serve")) {
            assertThat(serving.line(WARNING)).contains("只增不改", "LIUCHI_DATABASE_OWNER_USER");
            isUpWithoutADatabaseOfItsOwn(serving);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        LIUCHI_DATABASE_PASSWORD,       wrong,  password authentication failed for user "app"
        LIUCHI_DATABASE_OWNER_PASSWORD, wrong,  password authentication failed for user "boss"
        LIUCHI_DATABASE_URL,            {none}, does not exist
        LIUCHI_DATABASE_URL,            {away}, refused
        """)
    void aDatabaseThatKeepsItOutIsToldInOneLine(String variable, String value, String reason) throws IOException {
        Map<String, String> database = database("two_logins", "the application's");
        database.put("LIUCHI_DATABASE_OWNER_USER", "boss");
        database.put("LIUCHI_DATABASE_OWNER_PASSWORD", "the boss's");
        database.put(
                variable,
                value.replace("{none}", server.url("nowhere"))
                        .replace("{away}", "jdbc:postgresql://localhost:" + closedPort() + "/liuchi"));

        try (Program program = Program.start(home, 0, database, "serve")) {
            assertThat(program.printed()).singleElement().asString().contains("连不上数据库", "can't be reached", reason);
            assertThat(program.status()).isEqualTo(1);
        }
    }

    private void isUpWithoutADatabaseOfItsOwn(Program serving) throws IOException {
        Browser browser = new Browser(URI.create(serving.address()).getPort(), "localhost");
        assertThat(browser.get("/actuator/health").text("/status")).isEqualTo("UP");
        assertThat(home.resolve("database")).doesNotExist();
        assertThat(home.resolve("database.properties")).doesNotExist();
    }

    private static Map<String, String> database(String name, String password) {
        return new HashMap<>(Map.of(
                "LIUCHI_DATABASE_URL",
                server.url(name),
                "LIUCHI_DATABASE_USER",
                "app",
                "LIUCHI_DATABASE_PASSWORD",
                password));
    }

    private static JdbcClient application(String name) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(name), "app", "the application's"));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
