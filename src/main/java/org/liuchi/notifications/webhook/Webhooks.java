package org.liuchi.notifications.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.platform.Recall;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a county tells; secrets are sealed at rest. */
@Component
class Webhooks {
    private static final int SECRET_BYTES = 32;
    private static final String COLUMNS = "select id, url, types, signing, active from notifications.webhook ";

    private final JdbcClient sql;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();
    private final Cache<CountyCode, List<Webhook>> counties = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Webhooks(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** For every event of a county, most of which has none: at most 10 seconds behind what another node changed. */
    List<Webhook> told(CountyCode county) {
        return counties.get(county, this::all);
    }

    List<Webhook> all(CountyCode county) {
        return sql.sql(COLUMNS + "where county_code = :county order by created_at, id")
                .param("county", county.value())
                .query((row, _) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(CountyCode county, UUID id) {
        return sql.sql(COLUMNS + "where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> webhook(row))
                .optional();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        Array types = row.getArray("types");
        return new Webhook(
                row.getObject("id", UUID.class),
                URI.create(row.getString("url")),
                List.of((String[]) types.getArray()),
                Signature.valueOf(row.getString("signing")),
                row.getBoolean("active"));
    }

    /** The same id again adds nothing. */
    void add(CountyCode county, Webhook webhook, Instant now) {
        sql.sql("""
            insert into notifications.webhook (county_code, id, url, types, signing, sealed_secret, active, created_at)
            values (:county, :id, :url, :types, :signing, :secret, :active, :now)
            on conflict (county_code, id) do nothing
            """)
                .param("county", county.value())
                .param("id", webhook.id())
                .param("url", webhook.url().toString())
                .param("types", webhook.types().toArray(String[]::new))
                .param("signing", webhook.signing().name())
                .param("secret", vault.seal(newSecret()))
                .param("active", webhook.active())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Recall.now(() -> counties.invalidate(county));
    }

    /** Everything but the secret. */
    void change(CountyCode county, Webhook webhook) {
        sql.sql("""
            update notifications.webhook set url = :url, types = :types, signing = :signing, active = :active
            where county_code = :county and id = :id
            """)
                .param("url", webhook.url().toString())
                .param("types", webhook.types().toArray(String[]::new))
                .param("signing", webhook.signing().name())
                .param("active", webhook.active())
                .param("county", county.value())
                .param("id", webhook.id())
                .update();
        Recall.now(() -> counties.invalidate(county));
    }

    /** The old one signs nothing any more. */
    void renewSecret(CountyCode county, UUID id) {
        sql.sql("update notifications.webhook set sealed_secret = :secret where county_code = :county and id = :id")
                .param("secret", vault.seal(newSecret()))
                .param("county", county.value())
                .param("id", id)
                .update();
    }

    String secret(CountyCode county, UUID id) {
        return vault.open(
                sql.sql("select sealed_secret from notifications.webhook where county_code = :county and id = :id")
                        .param("county", county.value())
                        .param("id", id)
                        .query((row, _) -> row.getBytes(1))
                        .list()
                        .getFirst());
    }

    private String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
