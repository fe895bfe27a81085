package org.liuchi.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.liuchi.calendar.Calendars;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves open items from the flow they began with to the current one, by a named table state → state; each gets a
 * history line. Owner and promise stay; clocks that run in the new state go on. Can be broken off and run again.
 */
@Component
public class FlowMigration {
    private final JdbcClient sql;
    private final ItemStore store;
    private final Flows flows;
    private final StepColumns columns;
    private final Calendars calendars;
    private final Registry registry;
    private final Clock clock;

    FlowMigration(
            JdbcClient sql,
            ItemStore store,
            Flows flows,
            StepColumns columns,
            Calendars calendars,
            Registry registry,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.flows = flows;
        this.columns = columns;
        this.calendars = calendars;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * @param name of the migration, kept in the history
     * @param states old state to new state; a state that is not named keeps its name
     * @return how many items were moved
     * @throws DefinitionError when an old state has no counterpart; nothing is moved then
     */
    public int run(CountyCode county, String kind, String name, Map<String, String> states) {
        Flows.Stored current = flows.current(county, kind);
        List<Item> open = sql.sql("""
            select * from workflow.item
            where county_code = :county and kind = :kind and closed_at is null and flow_hash <> :hash
            """)
                .param("county", county.value())
                .param("kind", kind)
                .param("hash", current.hash())
                .query((row, _) -> ItemRows.item(row))
                .list();
        List<String> faults = open.stream()
                .map(item -> states.getOrDefault(item.state(), item.state()))
                .distinct()
                .filter(state ->
                        current.flow().find(state).filter(s -> s.open()).isEmpty())
                .map(state -> "migration " + name + ": the flow has no open state " + state)
                .toList();
        if (!faults.isEmpty()) {
            throw new DefinitionError(faults);
        }
        open.forEach(item -> move(item, current, name, states.getOrDefault(item.state(), item.state())));
        return open.size();
    }

    private void move(Item item, Flows.Stored current, String name, String state) {
        Flow flow = current.flow();
        Row row = new Row(
                state,
                "migrate",
                flow.label(),
                Meaning.MIGRATE,
                state,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                "",
                List.of(),
                false,
                false,
                "",
                name);
        Item there = item.changed(draft -> draft.flow = current.hash());
        Step step = new Step(
                there,
                flow,
                row,
                new Actor.Program(item.county(), name),
                new Filled(Map.of("migration", name), Map.of()),
                clock.instant(),
                calendars.of(item.county()));
        Receipt receipt = new Receipt("migration " + name + " " + item.id(), current.hash());
        if (!store.change(columns.of(Transition.of(step, Effect.Changes.NONE, registry), receipt))) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
    }
}
