package org.liuchi.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.liuchi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls and what they brought, counted apart: 527 calls may have 614 matters (TO-41). */
@Component
class ContactCounts {
    private final JdbcClient sql;

    ContactCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** As far as the account may read the matters; by the time at which they were said. */
    ContactView.Counts of(Actor.Staff staff, Instant from, Instant to) {
        Map<String, Object> params = new HashMap<>();
        params.put("county", staff.county().value());
        params.put("from", from.atOffset(ZoneOffset.UTC));
        params.put("to", to.atOffset(ZoneOffset.UTC));
        String scope = CaseScope.sql(staff, params);
        List<ContactView.Count> channels = sql.sql("""
            select c.channel, count(distinct c.id) as contacts, count(*) as matters,
              count(*) filter (where i.state = 'CLOSED' and coalesce(r.solved, i.facts ->> 'outcome') = 'SOLVED')
                as solved
            from cases.contact c
            join cases.report r on r.county_code = c.county_code and r.contact_id = c.id
            join workflow.item i on i.county_code = r.county_code and i.id = r.case_id
            where c.county_code = :county and c.at >= :from and c.at < :to and %s
            group by c.channel order by c.channel
            """.formatted(scope))
                .params(params)
                .query((row, _) -> new ContactView.Count(
                        Channel.valueOf(row.getString("channel")),
                        row.getInt("contacts"),
                        row.getInt("matters"),
                        row.getInt("solved")))
                .list();
        return new ContactView.Counts(
                new ContactView.Count(
                        null,
                        sum(channels, ContactView.Count::contacts),
                        sum(channels, ContactView.Count::matters),
                        sum(channels, ContactView.Count::solved)),
                channels);
    }

    private static int sum(List<ContactView.Count> counts, ToIntFunction<ContactView.Count> what) {
        return counts.stream().mapToInt(what).sum();
    }
}
