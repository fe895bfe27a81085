package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at every item that a step has touched: it has owner and clock, and its clocks are as its {@link Shadow}'s. */
final class Watch {
    private final Doors doors;
    private final CountyCode county;
    private final Shadow shadow = new Shadow();
    private final Map<String, Integer> taken = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    /** Found by the tests' component scan. */
    @Component
    record Doors(Items items, Flows flows, Histories histories, JdbcClient sql) {}

    Watch(Doors doors, CountyCode county) {
        this.doors = doors;
        this.county = county;
    }

    /** How often each action was taken. */
    Map<String, Integer> taken() {
        return taken;
    }

    /** All that has happened, without what two counties never share. */
    List<String> lines() {
        return lines;
    }

    /** The item, and what the step has begun or done elsewhere in the same transaction. */
    void around(Item item) {
        follow(item);
        for (Item child : doors.items().children(county, item.id())) {
            boolean begun = shadow.followed(child.id()) == 0;
            follow(child);
            if (begun) {
                doors.items().children(county, child.id()).forEach(this::follow);
            }
        }
        if (item.parent() != null) {
            follow(doors.items().get(county, item.parent()));
        }
        if (item.facts().get(Merging.LEADING) instanceof String leading) {
            follow(doors.items().get(county, UUID.fromString(leading)));
        }
    }

    /** What listeners have begun or done. */
    void all() {
        doors
                .sql()
                .sql("""
                    select id, version from workflow.item where county_code = :county
                    order by opened_at, reference, kind
                    """)
                .param("county", county.value())
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getInt("version")))
                .list()
                .stream()
                .filter(one -> shadow.followed(one.getKey()) < one.getValue())
                .forEach(one -> follow(doors.items().get(county, one.getKey())));
    }

    private void follow(Item item) {
        int before = shadow.followed(item.id());
        if (before < item.version()) {
            assertThat(item.open()).isEqualTo(item.owner() != null && item.dueAt() != null);
            List<HistoryEntry> history = doors.histories().of(county, item.id());
            history.stream().filter(entry -> entry.seq() > before).forEach(entry -> {
                taken.merge(entry.action(), 1, Integer::sum);
                lines.add(line(item, entry));
            });
            shadow.follow(doors.flows().of(item), history, item);
        }
    }

    /** The county and the check digit of a number are left out. */
    private static String line(Item item, HistoryEntry entry) {
        return "%s%s %s %d %s %s %s %s"
                .formatted(
                        item.reference().substring(7, 22),
                        item.reference().substring(24),
                        item.kind(),
                        entry.seq(),
                        entry.action(),
                        entry.to(),
                        entry.at(),
                        entry.dueAt());
    }
}
