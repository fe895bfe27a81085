package org.liuchi.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Five wrong passwords in a quarter of an hour are enough. An attempt is written down before the password is looked at,
 * so that many at the same time on several nodes don't get more than five either. Of the login only a hash is kept:
 * people type their password there.
 */
@Component
class SignInAttempts {
    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient sql;

    SignInAttempts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws Problem TOO_MANY; that attempt then doesn't count, so that trying on doesn't lock the account for ever */
    void begin(CountyCode county, String login, Instant now) {
        UUID attempt = Ids.next(now);
        sql.sql("""
            insert into people.sign_in_attempt (county_code, login_hash, id, at)
            values (:county, :login, :id, :now)
            """)
                .param("county", county.value())
                .param("login", hash(login))
                .param("id", attempt)
                .param("now", Timestamp.from(now))
                .update();
        var recent = sql.sql("""
            select at from people.sign_in_attempt
            where county_code = :county and login_hash = :login and at > :since order by at desc limit :enough
            """)
                .param("county", county.value())
                .param("login", hash(login))
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("enough", ALLOWED + 1)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
        if (recent.size() > ALLOWED) {
            forget(county, attempt);
            Duration wait = Duration.between(now, recent.get(ALLOWED).plus(WINDOW));
            throw Problem.of(Problem.Kind.TOO_MANY, Map.of("retryAfter", Math.max(1, wait.toSeconds())));
        }
    }

    private void forget(CountyCode county, UUID attempt) {
        sql.sql("delete from people.sign_in_attempt where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", attempt)
                .update();
    }

    /** The right password: what was wrong before is forgiven. */
    void succeeded(CountyCode county, String login) {
        sql.sql("delete from people.sign_in_attempt where county_code = :county and login_hash = :login")
                .param("county", county.value())
                .param("login", hash(login))
                .update();
    }

    int purge(CountyCode county, Instant now) {
        return sql.sql("delete from people.sign_in_attempt where county_code = :county and at <= :limit")
                .param("county", county.value())
                .param("limit", Timestamp.from(now.minus(WINDOW)))
                .update();
    }

    private static String hash(String login) {
        try {
            byte[] name = login.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
