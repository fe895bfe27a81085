package org.liuchi.cases.catalogue;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.RefusedStep;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.OrganizationId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Matters that were to go to a town or village though they aren't theirs (ZL-31), counted for the body whose matter it
 * is. Measures bodies; who tried is kept for the record and is no figure.
 */
@Component
class PushDowns {
    private final JdbcClient sql;
    private final TransactionTemplate apart;

    PushDowns(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    enum Outcome {
        REFUSED,
        OBJECTED,
        UPHELD,
        OVERRULED
    }

    /** @param responsible whose matter it is, as far as a list says so */
    record PushDown(
            CountyCode county,
            UUID id,
            Instant at,
            Outcome outcome,
            UUID caseId,
            @Nullable UUID account,
            UUID to,
            @Nullable UUID responsible,
            String list,
            String itemCode,
            String itemName) {}

    /** In a transaction of its own, so that it stays whatever becomes of what was refused; the same attempt counts once. */
    @EventListener
    void refused(RefusedStep step) {
        Map<String, Object> facts = step.problem().facts();
        if (!facts.containsKey(Lawfulness.LIST)) {
            return;
        }
        String attempt = "%s %d %s %s"
                .formatted(
                        step.caseId(),
                        step.version(),
                        facts.get(Lawfulness.TO),
                        step.staff().account());
        apart.executeWithoutResult(_ -> record(new PushDown(
                step.staff().county(),
                UUID.nameUUIDFromBytes(attempt.getBytes(StandardCharsets.UTF_8)),
                step.at(),
                Outcome.REFUSED,
                step.caseId(),
                step.staff().account().value(),
                UUID.fromString(String.valueOf(facts.get(Lawfulness.TO))),
                Optional.ofNullable(facts.get(Lawfulness.RESPONSIBLE))
                        .map(id -> UUID.fromString(id.toString()))
                        .orElse(null),
                String.valueOf(facts.get(Lawfulness.LIST)),
                String.valueOf(facts.get(Lawfulness.ITEM_CODE)),
                facts.get("item") instanceof Label name ? name.zh() : String.valueOf(facts.get("item")))));
    }

    void record(PushDown one) {
        sql.sql("""
            insert into cases.push_down (county_code, id, at, outcome, case_id, account_id, to_id, responsible_id, list,
              item_code, item_name)
            values (:county, :id, :at, :outcome, :case, :account, :to, :responsible, :list, :code, :name)
            on conflict (county_code, id) do nothing
            """)
                .param("county", one.county().value())
                .param("id", one.id())
                .param("at", Timestamp.from(one.at()))
                .param("outcome", one.outcome().name())
                .param("case", one.caseId())
                .param("account", one.account())
                .param("to", one.to())
                .param("responsible", one.responsible())
                .param("list", one.list())
                .param("code", one.itemCode())
                .param("name", one.itemName())
                .update();
    }

    /** The last objection to a case that nobody has ruled on yet. */
    Optional<PushDown> objection(CountyCode county, UUID caseId) {
        return sql.sql("""
            select id, at, outcome, to_id, responsible_id, list, item_code, item_name from cases.push_down
            where county_code = :county and case_id = :case and outcome <> 'REFUSED' order by at desc, id desc limit 1
            """)
                .param("county", county.value())
                .param("case", caseId)
                .query((row, _) -> new PushDown(
                        county,
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        Outcome.valueOf(row.getString("outcome")),
                        caseId,
                        null,
                        row.getObject("to_id", UUID.class),
                        row.getObject("responsible_id", UUID.class),
                        row.getString("list"),
                        row.getString("item_code"),
                        row.getString("item_name")))
                .optional()
                .filter(last -> last.outcome() == Outcome.OBJECTED);
    }

    /** @param responsible absent for what no list names anybody for */
    record Count(@Nullable OrganizationId responsible, int refused, int objected, int upheld, int overruled) {}

    /** For each body whose matters they were, from {@code since} up to before {@code until}. */
    List<Count> counts(CountyCode county, Instant since, Instant until) {
        return sql.sql("""
            select responsible_id, count(*) filter (where outcome = 'REFUSED') as refused,
              count(*) filter (where outcome = 'OBJECTED') as objected,
              count(*) filter (where outcome = 'UPHELD') as upheld,
              count(*) filter (where outcome = 'OVERRULED') as overruled
            from cases.push_down
            where county_code = :county and at >= :since and at < :until
            group by responsible_id order by count(*) desc, responsible_id
            """)
                .param("county", county.value())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query((row, _) -> {
                    UUID responsible = row.getObject("responsible_id", UUID.class);
                    return new Count(
                            responsible == null ? null : new OrganizationId(responsible),
                            row.getInt("refused"),
                            row.getInt("objected"),
                            row.getInt("upheld"),
                            row.getInt("overruled"));
                })
                .list();
    }
}
