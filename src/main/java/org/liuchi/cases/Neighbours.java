package org.liuchi.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.platform.Bigrams;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Inbox;
import org.liuchi.workflow.ItemLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that share words or a place with one: those worth comparing, found by index. */
@Component
public class Neighbours {
    private static final int BY_WORDS = 200;
    private static final int BY_PLACE = 100;
    private static final Duration RECENT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final ItemLists lists;

    Neighbours(JdbcClient sql, ItemLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    /** @param pairs of characters of what was written, none once it is de-identified */
    public record Neighbour(
            Inbox.Entry entry,
            Set<String> pairs,
            @Nullable Double longitude,
            @Nullable Double latitude) {
        public Neighbour {
            pairs = Set.copyOf(pairs);
        }
    }

    /** The newest of a county, whoever may see them: to know which pairs are common. */
    public List<Set<String>> newestPairs(CountyCode county, int most) {
        return sql.sql("""
            select tsvector_to_array(search) from cases.matter
            where county_code = :county order by id desc limit :most
            """)
                .param("county", county.value())
                .param("most", most)
                .query((row, _) -> pairs(row.getArray(1)))
                .list();
    }

    /** The pairs of a text that no case holds yet. */
    public static Set<String> pairs(String text) {
        return Set.copyOf(Bigrams.tokens(TextMask.blanked(text)));
    }

    /** The case itself; empty for what is no case. */
    public List<Neighbour> itself(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        return find(staff, Map.of("ids", List.of(id)), "i.id in (:ids)", locale, now);
    }

    /**
     * Those the account may see that have one of the pairs, or were opened in the same area within 30 days; newest first of each.
     *
     * @param id of the case itself; any other where there is none yet
     * @param telling pairs that few cases have
     */
    public List<Neighbour> of(
            Actor.Staff staff, UUID id, String area, Collection<String> telling, Locale locale, Instant now) {
        Map<String, Object> params = new HashMap<>();
        params.put("self", id);
        params.put("area", area);
        params.put("since", now.minus(RECENT).atOffset(ZoneOffset.UTC));
        params.put(
                "telling",
                telling.stream()
                        .map(pair -> "'" + pair.replace("'", "''") + "'")
                        .collect(Collectors.joining(" | ")));
        return find(staff, params, """
            i.id <> :self and i.id in (
              (select w.id from cases.matter w
               where w.county_code = :county and w.search @@ to_tsquery('simple', :telling)
               order by w.id desc limit %d)
              union
              (select p.id from workflow.item p
               where p.county_code = :county and p.area_code = :area and p.opened_at >= :since
               order by p.opened_at desc limit %d))
            """.formatted(BY_WORDS, BY_PLACE), locale, now);
    }

    private List<Neighbour> find(
            Actor.Staff staff, Map<String, Object> given, String condition, Locale locale, Instant now) {
        Map<String, Object> params = new HashMap<>(given);
        params.put("county", staff.county().value());
        String scope = CaseScope.sql(staff, params);
        return sql.sql("""
            select i.*, tsvector_to_array(m.search) as pairs, m.longitude, m.latitude
            from workflow.item i join cases.matter m on m.county_code = i.county_code and m.id = i.id
            where i.county_code = :county and i.kind = 'case' and %s and %s
            """.formatted(condition, scope))
                .params(params)
                .query((row, _) -> neighbour(row, locale, now))
                .list();
    }

    private Neighbour neighbour(ResultSet row, Locale locale, Instant now) throws SQLException {
        return new Neighbour(
                lists.entry(row, locale, now),
                pairs(row.getArray("pairs")),
                (Double) row.getObject("longitude"),
                (Double) row.getObject("latitude"));
    }

    private static Set<String> pairs(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
