package org.liuchi.cases.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.vault.BlindIndex;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ten wrong codes a minute from one address are enough: who may try on and on would hit somebody's. A try is written down
 * before the code is looked at, so that many at the same time don't get more; of the address only a keyed hash is kept,
 * and only for that minute.
 */
@Component
class WrongCodes {
    static final int ALLOWED = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final BlindIndex index;

    WrongCodes(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.index = vault.index("callback-address");
    }

    /**
     * @return the try, to be {@link #forget forgotten} when the code is right
     * @throws Problem TOO_MANY; that try then doesn't count
     */
    UUID begin(CountyCode county, String address, Instant now) {
        byte[] from = index.of(county, address);
        forgetOld(county, now);
        UUID id = Ids.next(now);
        sql.sql("""
            insert into cases.wrong_code (county_code, address_hash, id, at) values (:county, :from, :id, :now)
            """)
                .param("county", county.value())
                .param("from", from)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        List<Instant> tries = sql.sql("""
            select at from cases.wrong_code where county_code = :county and address_hash = :from
            order by at desc limit :enough
            """)
                .param("county", county.value())
                .param("from", from)
                .param("enough", ALLOWED + 1)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
        if (tries.size() > ALLOWED) {
            forget(county, id);
            Duration wait = Duration.between(now, tries.getLast().plus(WINDOW));
            throw Problem.of(Problem.Kind.TOO_MANY, Map.of("retryAfter", Math.max(1, wait.toSeconds())));
        }
        return id;
    }

    void forget(CountyCode county, UUID id) {
        sql.sql("delete from cases.wrong_code where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", id)
                .update();
    }

    private void forgetOld(CountyCode county, Instant now) {
        sql.sql("delete from cases.wrong_code where county_code = :county and at <= :limit")
                .param("county", county.value())
                .param("limit", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }
}
