package org.liuchi.cases.callback;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many are called back. The draw is random and can be done again by anybody who knows the seed: a report is in the
 * sample when the first eight bytes of SHA-256(seed + day and serial of the number it was given, {@code
 * 20261122-000031}), read as an unsigned number modulo 1000, are below the share in per mille.
 */
@Component
public class CallbackPolicies {
    /** No less than a tenth (Qinglong 2023, domain 2.4). */
    static final int LEAST = 100;

    /** Of the demo: it draws the same each time. A real county is {@link #found founded} with a seed of its own. */
    private static final String FIRST_SEED = "liuchi";

    private final JdbcClient sql;

    CallbackPolicies(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param share in per mille of the reports that are not called back anyway, {@value #LEAST} to 1000
     * @param since from when on cases that are closed are drawn by it; absent while it is the shipped one
     */
    @Schema(name = "CallbackPolicy")
    public record Policy(
            int version, int share, String seed, @Nullable Instant since) {
        boolean draws(String number) {
            byte[] digest = sha256(seed + number.substring(7, 22));
            return Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), 1_000) < share;
        }

        private static byte[] sha256(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    public Policy of(CountyCode county) {
        return sql.sql("""
            select version, share, seed, since from cases.callback_policy where county_code = :county
            order by version desc limit 1
            """)
                .param("county", county.value())
                .query((row, _) -> new Policy(
                        row.getInt("version"),
                        row.getInt("share"),
                        row.getString("seed"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Policy(0, LEAST, FIRST_SEED, null));
    }

    /** @throws Problem INVALID, STALE_VERSION */
    public Policy change(CountyCode county, int seen, int share, @Nullable String said, Instant now) {
        if (share < LEAST || share > 1_000) {
            throw Problem.invalid("share", "callback-share", Map.of("least", LEAST / 10));
        }
        String seed = PlainText.required("seed", said, 100);
        if (of(county).version() != seen) {
            throw stale(county);
        }
        int added = sql.sql("""
            insert into cases.callback_policy (county_code, version, share, seed, since)
            values (:county, :version, :share, :seed, :now) on conflict (county_code, version) do nothing
            """)
                .param("county", county.value())
                .param("version", seen + 1)
                .param("share", share)
                .param("seed", seed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw stale(county);
        }
        return of(county);
    }

    private Problem stale(CountyCode county) {
        return Problem.of(
                Problem.Kind.STALE_VERSION, Map.of("version", of(county).version()));
    }

    /** Gives a new county a seed that nobody can guess, so that nobody knows before whom the draw will hit. */
    public void found(CountyCode county, Instant now) {
        change(county, 0, LEAST, UUID.randomUUID().toString(), now);
    }
}
