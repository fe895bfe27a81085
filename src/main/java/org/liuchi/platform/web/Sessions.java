package org.liuchi.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.liuchi.platform.Recall;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sessions of staff: the browser holds a random token, the database only its hash. What other nodes change is seen
 * within 10 s; when a session was last used is written in batches.
 */
@Component
public class Sessions {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration NOTED_AT_ONCE = Duration.ofMinutes(5);
    /** Who a session belongs to. */
    public record Session(CountyCode county, AccountId account, Instant lastSeen, Instant expires) {}

    private final JdbcClient sql;
    private final SessionSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<Session>> byHash = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    Sessions(JdbcClient sql, SessionSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** @return the token for the browser: 256 random bits, never stored */
    public String open(CountyCode county, AccountId account, Instant now) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        sql.sql("""
            insert into platform.session (token_hash, account, county, created_at, last_seen_at, expires_at)
            values (:hash, :account, :county, :now, :now, :expires)
            """)
                .param("hash", Sha256.hex(token))
                .param("account", account.value())
                .param("county", county.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(settings.longest())))
                .update();
        return token;
    }

    /** The running session of a token, which thereby counts as used. */
    public Optional<Session> find(String token, Instant now) {
        String hash = Sha256.hex(token);
        return byHash.get(hash, this::read).filter(session -> running(hash, session, now));
    }

    private boolean running(String hash, Session session, Instant now) {
        Instant last = seen.getOrDefault(hash, session.lastSeen());
        if (!now.isBefore(session.expires()) || !now.isBefore(last.plus(settings.idle()))) {
            return false;
        }
        Duration unnoted = Duration.between(last, now);
        if (unnoted.compareTo(NOTED_EVERY) >= 0) {
            seen.put(hash, now);
        }
        if (unnoted.compareTo(NOTED_AT_ONCE) >= 0) {
            writeSeen(); // another node would soon take it for idle
        }
        return true;
    }

    private Optional<Session> read(String hash) {
        return sql.sql("select * from platform.session where token_hash = :hash")
                .param("hash", hash)
                .query(Sessions::session)
                .optional();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                new CountyCode(row.getString("county")),
                new AccountId(row.getObject("account", UUID.class)),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    /** Those of the tokens whose session has ended; to ask is no use of it. One statement for all. */
    public Set<String> over(Collection<String> tokens, Instant now) {
        Map<String, String> byHash = tokens.stream().distinct().collect(Collectors.toMap(Sha256::hex, token -> token));
        sql.sql("""
            select token_hash from platform.session
            where token_hash = any(:hashes) and expires_at > :now and last_seen_at > :idle
            """)
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.idle()).minus(NOTED_AT_ONCE)))
                .query(String.class)
                .list()
                .forEach(byHash::remove);
        return Set.copyOf(byHash.values());
    }

    @PreDestroy
    @Scheduled(fixedDelay = 30_000)
    void writeSeen() {
        Map<String, Instant> batch = Map.copyOf(seen);
        if (batch.isEmpty()) {
            return;
        }
        String[] hashes = batch.keySet().toArray(String[]::new);
        String[] times = Arrays.stream(hashes)
                .map(hash -> String.valueOf(batch.get(hash)))
                .toArray(String[]::new);
        sql.sql("""
            update platform.session s set last_seen_at = v.seen
            from unnest(cast(:hashes as text[]), cast(:times as timestamptz[])) as v (hash, seen)
            where s.token_hash = v.hash and s.last_seen_at < v.seen
            """).param("hashes", hashes).param("times", times).update();
        byHash.invalidateAll(batch.keySet());
        batch.forEach(seen::remove);
    }

    public void close(String token) {
        String hash = Sha256.hex(token);
        sql.sql("delete from platform.session where token_hash = :hash")
                .param("hash", hash)
                .update();
        byHash.invalidate(hash);
    }

    /** Ends every session of an account: its password changed, it was locked or has ended. */
    public void closeAll(AccountId account) {
        sql.sql("delete from platform.session where account = :account")
                .param("account", account.value())
                .update();
        Recall.now(() -> byHash.asMap()
                .values()
                .removeIf(cached -> cached.filter(session -> session.account().equals(account))
                        .isPresent()));
    }

    /** Removes what can't come to life again. */
    public int purge(Instant now) {
        return sql.sql("delete from platform.session where expires_at <= :now or last_seen_at <= :idle")
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.idle()).minus(NOTED_AT_ONCE)))
                .update();
    }
}
