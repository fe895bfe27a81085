package org.liuchi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountStore {
    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws Problem INVALID when the county has an account of that login */
    void insert(CountyCode county, Account account) {
        int inserted = sql.sql("""
            insert into people.account (county_code, id, login, name, password_hash, must_change_password,
              locked, ended_at, version)
            values (:county, :id, :login, :name, :hash, :mustChange, :locked, :ended, :version)
            on conflict (county_code, login) do nothing
            """)
                .param("county", county.value())
                .param("id", account.id().value())
                .param("login", account.login())
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("mustChange", account.mustChangePassword())
                .param("locked", account.locked())
                .param("ended", timestamp(account.endedAt()))
                .param("version", account.version())
                .update();
        if (inserted == 0) {
            throw Problem.invalid("login", "login-taken");
        }
    }

    /** @throws Problem STALE_VERSION when it changed since it was read */
    void update(CountyCode county, Account account) {
        int updated = sql.sql("""
            update people.account set name = :name, password_hash = :hash, must_change_password = :mustChange,
              locked = :locked, ended_at = :ended, version = version + 1
            where county_code = :county and id = :id and version = :version
            """)
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("mustChange", account.mustChangePassword())
                .param("locked", account.locked())
                .param("ended", timestamp(account.endedAt()))
                .param("county", county.value())
                .param("id", account.id().value())
                .param("version", account.version())
                .update();
        if (updated == 0) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
    }

    List<Account> all(CountyCode county) {
        return sql.sql("""
            select id, login, name, password_hash, must_change_password, locked, ended_at, version
            from people.account where county_code = :county order by login
            """)
                .param("county", county.value())
                .query((row, _) -> account(row))
                .list();
    }

    Optional<Account> byLogin(CountyCode county, String login) {
        return sql.sql("""
            select id, login, name, password_hash, must_change_password, locked, ended_at, version
            from people.account where county_code = :county and login = :login
            """)
                .param("county", county.value())
                .param("login", login)
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Account> byId(CountyCode county, AccountId id) {
        return sql.sql("""
            select id, login, name, password_hash, must_change_password, locked, ended_at, version
            from people.account where county_code = :county and id = :id
            """)
                .param("county", county.value())
                .param("id", id.value())
                .query((row, _) -> account(row))
                .optional();
    }

    /** What they are called, of all that are known. */
    Map<AccountId, String> names(CountyCode county, Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql("select id, name from people.account where county_code = :county and id in (:ids)")
                    .param("county", county.value())
                    .param("ids", ids.stream().map(AccountId::value).toList())
                    .query(row -> {
                        names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("name"));
                    });
        }
        return names;
    }

    private static Account account(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                row.getBoolean("locked"),
                ended == null ? null : ended.toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
