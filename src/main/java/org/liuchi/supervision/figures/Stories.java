package org.liuchi.supervision.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.flow.Flow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what cases are folded from, for many at once. */
@Component
class Stories {
    private final JdbcClient sql;
    private final Histories histories;
    private final Flows flows;

    Stories(JdbcClient sql, Histories histories, Flows flows) {
        this.sql = sql;
        this.histories = histories;
        this.flows = flows;
    }

    private record Child(UUID id, String kind, UUID parent) {}

    private record Sorted(UUID id, String area, String category) {}

    /** Histories are read before the items: an item may be newer than its history then, never older. */
    List<Story> of(CountyCode county, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Child> children = children(county, cases);
        Map<UUID, List<HistoryEntry>> read = histories.of(
                county,
                Stream.concat(cases.stream(), children.stream().map(Child::id)).toList());
        return sorted(county, cases).stream()
                .map(one -> story(county, one, children, read))
                .toList();
    }

    private Story story(CountyCode county, Sorted one, List<Child> children, Map<UUID, List<HistoryEntry>> read) {
        List<Story.Asked> asked = children.stream()
                .filter(child -> child.parent().equals(one.id()))
                .map(child -> new Story.Asked(child.kind(), read.getOrDefault(child.id(), List.of())))
                .filter(child -> !child.history().isEmpty())
                .toList();
        List<HistoryEntry> history = read.getOrDefault(one.id(), List.of());
        Map<String, Flow> named = new HashMap<>();
        Stream.concat(history.stream(), asked.stream().flatMap(child -> child.history().stream()))
                .forEach(entry -> named.computeIfAbsent(entry.flow(), hash -> flows.of(county, hash)));
        return new Story(one.id(), one.area(), one.category(), history, asked, named);
    }

    private List<Child> children(CountyCode county, Collection<UUID> cases) {
        return sql.sql("""
            select id, kind, parent_id from workflow.item
            where county_code = :county and parent_id in (:cases) and kind in (:kinds)
            order by opened_at, reference, kind
            """)
                .param("county", county.value())
                .param("cases", cases)
                .param("kinds", List.of(Story.CALL_BACK, Story.MENDING))
                .query((row, _) -> new Child(
                        row.getObject("id", UUID.class), row.getString("kind"), row.getObject("parent_id", UUID.class)))
                .list();
    }

    private List<Sorted> sorted(CountyCode county, Collection<UUID> cases) {
        return sql.sql("""
            select id, area_code, category from workflow.item
            where county_code = :county and kind = 'case' and id in (:cases)
            """)
                .param("county", county.value())
                .param("cases", cases)
                .query((row, _) -> new Sorted(
                        row.getObject("id", UUID.class), row.getString("area_code"), row.getString("category")))
                .list();
    }

    /** The next cases by id, for going through all of them. */
    List<UUID> after(CountyCode county, UUID last, int most) {
        return sql.sql("""
            select id from workflow.item
            where county_code = :county and kind = 'case' and id > :last order by id limit :most
            """)
                .param("county", county.value())
                .param("last", last)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
