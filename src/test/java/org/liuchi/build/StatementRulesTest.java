package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.platform.database.Tables.Kind;

class StatementRulesTest {
    private final StatementRules rules = new StatementRules(
            Map.of(
                    "workflow.item", Kind.TENANT,
                    "workflow.history", Kind.TENANT,
                    "platform.county", Kind.REFERENCE,
                    "platform.scheduled_tasks", Kind.LOCAL),
            Set.of("pending counties"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from workflow.item where county_code = ? and id = ?",
                "select id from workflow.item i where i.county_code = any(?) order by i.due_at limit 50",
                "select id from workflow.item where county_code = ? for update skip locked",
                "select 1 from workflow.item i join workflow.history h using (county_code, id) where i.county_code = ?",
                "select 1 from workflow.item i join workflow.history h on h.county_code = i.county_code and h.item ="
                        + " i.id where i.county_code = ?",
                "select 1 from workflow.item where (county_code, id) = (?, ?)",
                "select 1 from workflow.item where county_code = ? and exists (select 1 from workflow.history h"
                        + " where h.county_code = workflow.item.county_code)",
                "update workflow.item as i set state = ?, due_at = null where i.county_code = ? and i.version = ?",
                "delete from workflow.item where county_code = ? and id = ?",
                "insert into workflow.item (county_code, id, data) values (?, ?, ?::jsonb)",
                "insert into workflow.item (county_code, id) select ?, x.id from unnest(?::uuid[]) as x(id)",
                "insert into workflow.item (county_code, id) values (?, ?)"
                        + " on conflict (county_code, id) do update set state = excluded.state returning id",
                "insert into workflow.item as t (county_code, id, n) values (?, ?, 1)"
                        + " on conflict (county_code, id) do update set n = t.n + 1",
                "with c as (update workflow.item set state = ? where county_code = ? returning county_code, id),"
                        + " h as (insert into workflow.history (county_code, item) select county_code, id from c"
                        + " returning id) select * from c cross join h",
                "update workflow.item i set n = v.n from unnest(?::text[], ?::int[]) as v(county_code, n)"
                        + " where i.county_code = v.county_code",
                "select code from platform.county",
                "select * from platform.scheduled_tasks where picked = false for update skip locked",
                "select 'from workflow.item; now()' -- now()",
                "/* across counties: pending counties */ select distinct county_code from workflow.item"
            })
    void goodStatementsPass(String sql) {
        assertThat(rules.broken(sql)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        select id from workflow.item where id = ?                                                             | rule 5
        select county_code = ? from workflow.item                                                             | rule 5
        select 1 from workflow.item i join workflow.history h on h.item = i.id where i.county_code = ?        | rule 5
        select 1 from workflow.item i join workflow.history h on h.county_code = i.county_code                | rule 5
        select 1 from workflow.item i join platform.county c on i.county_code = c.code                        | rule 5
        select (select count(*) from workflow.item) from platform.county                                      | rule 5
        select 1 from workflow.item where county_code = ? union all select 2 from workflow.history            | rule 5
        with h as (delete from workflow.history where item = ? returning id) select id from h                 | rule 5
        update workflow.item set state = ? where id = ?                                                       | rule 5
        delete from workflow.item                                                                             | rule 5
        truncate workflow.item                                                                                | rule 5
        /* across counties: everything */ select id from workflow.item                                        | rule 5
        insert into workflow.item (county_code, id) select ?, id from workflow.history                        | rule 5
        update workflow.item set county_code = ? where county_code = ?                                        | rule 1
        insert into workflow.item (id) values (?)                                                             | rule 3
        insert into workflow.item values (?, ?)                                                               | rule 3
        select id from workflow.item where county_code = any(?) for update                                    | rule 6
        /* across counties: pending counties */ select id from workflow.item for update skip locked           | rule 6
        select pg_advisory_xact_lock(?)                                                                       | rule 6
        update workflow.item set seen = now() where county_code = ?                                           | rule 10
        insert into workflow.item (county_code, id) values (?, gen_random_uuid())                             | rule 10
        delete from workflow.item where county_code = ? and due_at < current_timestamp                        | rule 10
        insert into workflow.item (county_code, n) values (?, (select max(n) from platform.county))           | rule 10
        insert into workflow.item (county_code, n) values (?, ?) on conflict (county_code) do update set n = ? | rule 10
        merge into workflow.item using workflow.history on true when matched then delete                      | rule 10
        with recursive t as (select 1 union all select 2 from t) select 1 from workflow.item where county_code = ? | rule 12
        select state, count(*) from workflow.item where county_code = ? group by rollup (state)               | rule 12
        notify outbox                                                                                         | rule 16
        """)
    void badStatementsAreNamed(String sql, String rule) {
        assertThat(rules.broken(sql)).anyMatch(words -> words.contains("(" + rule + ")"));
    }

    @Test
    void everyStatementAcrossCountiesIsListedOnceAndUsed() {
        String program = Sources.under(Sources.MAIN).stream().map(Sources::text).reduce("", String::concat);

        assertThat(AcrossCounties.declared()).allSatisfy((name, reason) -> {
            assertThat(program).contains("/* across counties: " + name + " */");
            assertThat(reason).isNotBlank();
        });
    }
}
