package org.liuchi.platform.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a request once however often it is sent. The receipt is written in the work's own transaction, before the work,
 * so that of two at the same time the second waits and then gets the first one's answer.
 */
@Component
public class Receipts {
    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final JsonMapper canonical;

    Receipts(JdbcClient sql, TransactionOperations transactions, JsonMapper json) {
        this.sql = sql;
        this.transactions = transactions;
        this.canonical = json.rebuild()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .build();
    }

    /**
     * @param scope what the key is unique within: the action and who sends it, e.g. {@code "attachment <report>"}
     * @param body the request; records and maps alike, the order of members doesn't matter
     */
    public Receipt of(String scope, IdempotencyKey key, Object body) {
        return new Receipt(Sha256.hex(scope + '\n' + key.value()), Sha256.hex(canonical.writeValueAsBytes(body)));
    }

    /**
     * Of what follows from a step without anybody asking: the same step leads to it once.
     *
     * @param cause item and its version
     */
    public static Receipt following(UUID cause, long version, String what) {
        String key = Sha256.hex("following " + cause + ' ' + version + ' ' + what);
        return new Receipt(key, key);
    }

    /**
     * The answer of {@code work}, which runs in a transaction and only if the receipt is new.
     *
     * @param type of the answer, which is kept as JSON
     * @throws Problem KEY_REUSED when the key came with another body before
     */
    public <T> T once(CountyCode county, Receipt receipt, Instant now, Class<T> type, Supplier<T> work) {
        T answer = transactions.execute(_ -> isNew(county, receipt, now)
                ? kept(county, receipt, work.get())
                : canonical.readValue(answer(county, receipt), type));
        return Objects.requireNonNull(answer);
    }

    private boolean isNew(CountyCode county, Receipt receipt, Instant now) {
        return sql.sql("""
            insert into platform.receipt (county_code, key, body, created_at)
            values (:county, :key, :body, :now) on conflict (county_code, key) do nothing
            """)
                        .param("county", county.value())
                        .param("key", receipt.key())
                        .param("body", receipt.body())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private <T> T kept(CountyCode county, Receipt receipt, T answer) {
        sql.sql("""
            update platform.receipt set answer = cast(:answer as jsonb)
            where county_code = :county and key = :key
            """)
                .param("answer", canonical.writeValueAsString(answer))
                .param("county", county.value())
                .param("key", receipt.key())
                .update();
        return answer;
    }

    private String answer(CountyCode county, Receipt receipt) {
        return sql.sql("select body, answer from platform.receipt where county_code = :county and key = :key")
                .param("county", county.value())
                .param("key", receipt.key())
                .query((row, _) -> {
                    if (!row.getString("body").equals(receipt.body())) {
                        throw Problem.of(Problem.Kind.KEY_REUSED);
                    }
                    return row.getString("answer");
                })
                .single();
    }

    /** Removes the receipts from before {@code limit}, at least 30 days ago. */
    public int purge(CountyCode county, Instant limit) {
        return sql.sql("delete from platform.receipt where county_code = :county and created_at < :limit")
                .param("county", county.value())
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
