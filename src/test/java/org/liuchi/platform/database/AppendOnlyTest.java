package org.liuchi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.IntegrationTest;
import org.liuchi.platform.database.Tables.Kind;
import org.liuchi.platform.database.Tables.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@IntegrationTest
class AppendOnlyTest {
    private static final Table DIARY = new Table("append_only_test", "diary", Kind.LOCAL, true);
    private static final Table DRAFT = new Table("append_only_test", "draft", Kind.LOCAL, false);

    @Autowired
    private Database database;

    @Autowired
    @FlywayDataSource
    private DataSource owner;

    private JdbcClient application;

    @BeforeEach
    void aDiaryAndADraft() {
        JdbcClient sql = JdbcClient.create(owner);
        sql.sql("create schema append_only_test").update();
        sql.sql("create table append_only_test.diary (entry text)").update();
        sql.sql("create table append_only_test.draft (entry text)").update();
        privileges().grant(List.of(DIARY, DRAFT));
        // past the observed data source: these tables are no part of the program
        application = JdbcClient.create(new DriverManagerDataSource(
                database.url(),
                database.application().user(),
                database.application().password()));
    }

    @AfterEach
    void goAgain() {
        JdbcClient.create(owner).sql("drop schema append_only_test cascade").update();
    }

    private Privileges privileges() {
        return new Privileges(owner, database.application().user());
    }

    @Test
    void theApplicationAddsAndReadsEntries() {
        application.sql("insert into append_only_test.diary values ('first')").update();

        assertThat(application
                        .sql("select entry from append_only_test.diary")
                        .query(String.class)
                        .list())
                .containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update append_only_test.diary set entry = 'other'",
                "delete from append_only_test.diary",
                "truncate append_only_test.diary",
                "drop table append_only_test.diary",
                "truncate append_only_test.draft",
                "create table append_only_test.more (entry text)",
                "select * from flyway.flyway_schema_history"
            })
    void theApplicationIsDenied(String statement) {
        assertThatThrownBy(() -> application.sql(statement).update())
                .rootCause()
                .message()
                .containsPattern("permission denied|must be owner");
    }

    @Test
    void anOrdinaryTableMayBeChanged() {
        application.sql("insert into append_only_test.draft values ('first')").update();

        assertThat(application
                        .sql("update append_only_test.draft set entry = 'second'")
                        .update())
                .isEqualTo(1);
    }

    @Test
    void aTableThatBecomesAppendOnlyLosesItsOldPrivileges() {
        Table closed = new Table(DRAFT.schema(), DRAFT.name(), DRAFT.kind(), true);
        assertThat(privileges().enforced(List.of(DIARY, closed))).isFalse();

        privileges().grant(List.of(DIARY, closed));

        assertThat(privileges().enforced(List.of(DIARY, closed))).isTrue();
    }

    @Test
    void oneLoginForEverythingIsNoticed() {
        assertThat(new Privileges(owner, database.owner().user()).enforced(List.of(DIARY)))
                .isFalse();
    }
}
