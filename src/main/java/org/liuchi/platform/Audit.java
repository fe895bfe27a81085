package org.liuchi.platform;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what to the system itself, when, and how it ended (GB/T 22239 8.1.4.3): sign-ins, passwords, keys, settings.
 * Append-only; of people it holds account ids and nothing else.
 */
@Component
public class Audit {
    private final JdbcClient sql;

    Audit(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param account who; absent when nobody was recognised
     * @param act what, as a stable word: {@code sign-in}, {@code password-change}
     * @param result how it ended: {@code done}, {@code refused}, …
     */
    public void record(CountyCode county, @Nullable AccountId account, String act, String result, Instant now) {
        sql.sql("""
            insert into platform.audit (county_code, id, at, account, act, result)
            values (:county, :id, :at, :account, :act, :result)
            """)
                .param("county", county.value())
                .param("id", Ids.next(now))
                .param("at", Timestamp.from(now))
                .param("account", account == null ? null : account.value())
                .param("act", act)
                .param("result", result)
                .update();
    }
}
