package org.liuchi.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What closed matters were about and who answered them: what suggestions learn from. No person is in it. */
@Component
public class ClosedCases {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient sql;
    private final Histories histories;

    ClosedCases(JdbcClient sql, Histories histories) {
        this.sql = sql;
        this.histories = histories;
    }

    /**
     * @param category under which it was closed
     * @param organization that answered it last
     */
    public record Closed(String category, @Nullable OrganizationId organization, String area, String description) {}

    private record Found(UUID id, String category, @Nullable String handler, String area) {}

    /** How many were closed after that. */
    public int since(CountyCode county, Instant then) {
        return sql.sql("""
            select count(*) from workflow.item
            where county_code = :county and kind = 'case' and state = 'CLOSED' and closed_at > :then
            """)
                .param("county", county.value())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** The newest whose text is still there: what was de-identified is not among them. */
    public List<Closed> newest(CountyCode county, int most) {
        List<Found> found = sql.sql("""
            select id, category, facts ->> 'handler', area_code from workflow.item
            where county_code = :county and kind = 'case' and state = 'CLOSED'
            order by opened_at desc, id desc limit :most
            """)
                .param("county", county.value())
                .param("most", most)
                .query((row, _) -> new Found(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)))
                .list();
        Map<UUID, String> texts = new HashMap<>();
        for (int i = 0; i < found.size(); i += AT_ONCE) {
            List<UUID> some = found.subList(i, Math.min(found.size(), i + AT_ONCE)).stream()
                    .map(Found::id)
                    .toList();
            texts.putAll(histories.firstTexts(county, some, "description"));
        }
        List<Closed> closed = new ArrayList<>();
        for (Found one : found) {
            String text = texts.get(one.id());
            if (text != null) {
                closed.add(new Closed(one.category(), body(one.handler()), one.area(), TextMask.blanked(text)));
            }
        }
        return closed;
    }

    private static @Nullable OrganizationId body(@Nullable String handler) {
        return handler == null ? null : new OrganizationId(UUID.fromString(handler));
    }
}
