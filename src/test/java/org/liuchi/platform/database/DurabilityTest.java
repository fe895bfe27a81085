package org.liuchi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.IntegrationTest;
import org.liuchi.platform.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@IntegrationTest
class DurabilityTest {
    @Autowired
    private JdbcClient sql;

    @Autowired
    private Database database;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256",
        "listen_addresses, localhost",
        "log_min_error_statement, panic"
    })
    void theEmbeddedDatabaseIsSetLikeAnyOther(String setting, String value) {
        assertThat(sql.sql("select current_setting(:name)")
                        .param("name", setting)
                        .query(String.class)
                        .single())
                .isEqualTo(value);
    }

    @Test
    void theEmbeddedDatabaseTrustsNobodyWithoutAPassword() {
        assertThatThrownBy(() -> new DriverManagerDataSource(database.url(), "postgres", "postgres").getConnection())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theEmbeddedDatabaseSortsAndFoldsTheSameOnEverySystem() {
        assertThat(sql.sql("select concat(datlocprovider, ' ', datlocale) from pg_database where datname = 'liuchi'")
                        .query(String.class)
                        .single())
                .isEqualTo("b C.UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, off",
        "synchronous_commit, off",
        "full_page_writes, off",
        "server_encoding, SQL_ASCII",
        "server_version_num, 170006"
    })
    void aServerThatMayLoseWhatItAcknowledgedIsNamed(String setting, String value) {
        Map<String, String> server = new HashMap<>(Map.of(
                "fsync", "on",
                "synchronous_commit", "remote_apply",
                "full_page_writes", "on",
                "server_encoding", "UTF8",
                "server_version_num", "180006"));
        server.put(setting, value);

        assertThat(Durability.shortcomings(name -> Objects.requireNonNull(server.get(name))))
                .containsExactly(setting + "=" + value);
    }

    @Test
    void aServerThatMayLoseWhatItAcknowledgedIsRefused() {
        var careless = new DriverManagerDataSource(
                database.url() + "?options=-c%20synchronous_commit=off",
                database.application().user(),
                database.application().password());

        assertThatThrownBy(() -> Durability.require(careless))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("synchronous_commit=off");
    }
}
