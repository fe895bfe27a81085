package org.liuchi.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowCheck;
import org.liuchi.workflow.flow.FlowError;
import org.liuchi.workflow.flow.FlowJson;
import org.liuchi.workflow.flow.FlowReader;
import org.liuchi.workflow.flow.Overlay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The flows of each county: the modules' own with the county's overlays, and loops that a county brought itself. Every
 * flow that ever ran is kept under its hash, and an item is always stepped by the one it began with.
 */
@Component
public class Flows {
    private final JdbcClient sql;
    private final Registry registry;
    private final Clock clock;
    private final Map<String, Flow> core = new HashMap<>();
    private final Cache<CountyCode, Map<String, Stored>> current =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();
    private final Cache<List<String>, Flow> byHash =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Flows(JdbcClient sql, Registry registry, List<FlowParts> parts, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.registry = registry;
        parts.stream().flatMap(part -> part.flows().stream()).forEach(flow -> {
            FlowCheck.check(flow, registry.names());
            if (core.put(flow.name(), flow) != null) {
                throw new IllegalStateException("two modules bring the flow '" + flow.name() + "'");
            }
        });
    }

    /** A flow under its hash. */
    public record Stored(String hash, Flow flow) {}

    /** The flow that new items of this kind follow in this county. */
    public Stored current(CountyCode county, String kind) {
        Stored stored = all(county).get(kind);
        if (stored == null) {
            throw new IllegalArgumentException("no flow '" + kind + "' in county " + county);
        }
        return stored;
    }

    /** The flow that an item runs by. */
    public Flow of(Item item) {
        return byHash.get(
                List.of(item.county().value(), item.flow()),
                key -> FlowReader.read(
                        sql.sql("select definition from workflow.flow where county_code = :county and hash = :hash")
                                .param("county", key.get(0))
                                .param("hash", key.get(1))
                                .query(String.class)
                                .single(),
                        "flow " + key.get(1)));
    }

    /**
     * Takes over a county's own flow or overlay (YAML). Running items go on by the flow they began with.
     *
     * @throws FlowError naming file and line; nothing is stored then
     */
    public Stored adopt(CountyCode county, String yaml, String file) {
        boolean overlay = yaml.lines().anyMatch(line -> line.startsWith("overlay:"));
        String name = overlay
                ? Overlay.target(yaml, file)
                : FlowReader.read(yaml, file).name();
        Flow flow = overlay ? Overlay.merge(coreFlow(name, file), yaml, file) : own(name, yaml, file);
        FlowCheck.check(flow, registry.names());
        sql.sql("""
            insert into workflow.county_flow (county_code, name, form, yaml, adopted_at)
            values (:county, :name, :form, :yaml, :now)
            on conflict (county_code, name) do update
            set form = EXCLUDED.form, yaml = EXCLUDED.yaml, adopted_at = EXCLUDED.adopted_at
            """)
                .param("county", county.value())
                .param("name", name)
                .param("form", overlay ? "OVERLAY" : "FLOW")
                .param("yaml", yaml)
                .param("now", ItemRows.column(clock.instant()))
                .update();
        current.invalidate(county);
        return store(county, flow);
    }

    private Flow own(String name, String yaml, String file) {
        if (core.containsKey(name)) {
            throw new FlowError(
                    List.of(file + " '" + name + "' is a core flow: change it by an overlay, not by a copy"));
        }
        return FlowReader.read(yaml, file);
    }

    private Flow coreFlow(String name, String file) {
        return Optional.ofNullable(core.get(name))
                .orElseThrow(() -> new FlowError(List.of(file + " there is no core flow '" + name + "'")));
    }

    private Map<String, Stored> all(CountyCode county) {
        return current.get(county, this::load);
    }

    private Map<String, Stored> load(CountyCode county) {
        Map<String, Flow> flows = new HashMap<>(core);
        sql.sql("select name, form, yaml from workflow.county_flow where county_code = :county")
                .param("county", county.value())
                .query((row, _) -> {
                    String name = row.getString("name");
                    String yaml = row.getString("yaml");
                    Flow flow = row.getString("form").equals("OVERLAY")
                            ? Overlay.merge(coreFlow(name, name), yaml, name)
                            : FlowReader.read(yaml, name);
                    return flows.put(name, FlowCheck.check(flow, registry.names()));
                })
                .list();
        Map<String, Stored> stored = new HashMap<>();
        flows.forEach((name, flow) -> stored.put(name, store(county, flow)));
        return Map.copyOf(stored);
    }

    private Stored store(CountyCode county, Flow flow) {
        String canonical = FlowJson.write(flow);
        String hash = FlowJson.hash(canonical);
        if (byHash.getIfPresent(List.of(county.value(), hash)) != null) {
            return new Stored(hash, flow);
        }
        sql.sql("""
            insert into workflow.flow (county_code, hash, name, definition, stored_at)
            values (:county, :hash, :name, :definition, :now) on conflict (county_code, hash) do nothing
            """)
                .param("county", county.value())
                .param("hash", hash)
                .param("name", flow.name())
                .param("definition", canonical)
                .param("now", ItemRows.column(clock.instant()))
                .update();
        byHash.put(List.of(county.value(), hash), flow);
        return new Stored(hash, flow);
    }
}
