package org.liuchi.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.platform.Recall;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowCheck;
import org.liuchi.workflow.flow.FlowJson;
import org.liuchi.workflow.flow.FlowReader;
import org.liuchi.workflow.flow.Overlay;
import org.springframework.stereotype.Component;

/**
 * The flows of each county: the modules' own with the county's overlays, and loops that a county brought itself. Every
 * flow that ever ran is kept under its hash, and an item is always stepped by the one it began with.
 */
@Component
public class Flows {
    private final FlowStore store;
    private final Registry registry;
    private final Clock clock;
    private final Map<String, Flow> core = new HashMap<>();
    private final Map<String, Made> coreMade = new HashMap<>();

    /** A county may have hundreds of loops of its own: each is read once, not with every look at what has changed. */
    private final Cache<FlowStore.Adopted, Made> made =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private final Cache<CountyCode, Map<String, Stored>> current =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();
    private final Cache<List<String>, Flow> byHash =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Flows(FlowStore store, Registry registry, List<FlowParts> parts, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.registry = registry;
        parts.stream().flatMap(part -> part.flows().stream()).forEach(flow -> {
            FlowCheck.check(flow, registry.names());
            if (core.put(flow.name(), flow) != null) {
                throw new IllegalStateException("two modules bring the flow '" + flow.name() + "'");
            }
            coreMade.put(flow.name(), Made.of(flow));
        });
    }

    /** A flow under its hash. */
    public record Stored(String hash, Flow flow) {}

    private record Made(Flow flow, String canonical, String hash) {
        static Made of(Flow flow) {
            String canonical = FlowJson.write(flow);
            return new Made(flow, canonical, FlowJson.hash(canonical));
        }
    }

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
        return of(item.county(), item.flow());
    }

    /** The flow under this hash, by which an item has run. */
    public Flow of(CountyCode county, String hash) {
        return byHash.get(
                List.of(county.value(), hash), _ -> FlowReader.read(store.definition(county, hash), "flow " + hash));
    }

    /** Whether anything brings a flow of this name here. */
    public boolean knows(CountyCode county, String kind) {
        return all(county).containsKey(kind);
    }

    /**
     * Takes over a county's own flow or overlay (YAML). Running items go on by the flow they began with.
     *
     * @throws DefinitionError naming file and line; nothing is stored then
     */
    public Stored adopt(CountyCode county, String yaml, String file) {
        return adopt(county, check(yaml, file), isOverlay(yaml), yaml);
    }

    /**
     * Takes over a loop that a module has made from the county's words; seen by others once the caller's transaction is
     * through.
     *
     * @throws DefinitionError when it does not hold together
     */
    public Stored adopt(CountyCode county, Flow flow) {
        return adopt(county, check(flow), false, FlowJson.write(flow));
    }

    private Stored adopt(CountyCode county, Flow flow, boolean overlay, String written) {
        String canonical = FlowJson.write(flow);
        String hash = FlowJson.hash(canonical);
        store.add(county, flow.name(), hash, canonical, clock.instant());
        store.adopt(county, new FlowStore.Adopted(flow.name(), overlay, written), clock.instant());
        Recall.now(() -> current.invalidate(county));
        return new Stored(hash, flow);
    }

    /** @throws DefinitionError when it does not hold together, or would take the name of a core flow */
    public Flow check(Flow flow) {
        return FlowCheck.check(own(flow, flow.name()), registry.names());
    }

    /**
     * What a county's own flow or overlay would make of the flow; nothing is stored.
     *
     * @throws DefinitionError naming file and line
     */
    public Flow check(String yaml, String file) {
        Flow flow = isOverlay(yaml)
                ? Overlay.merge(coreFlow(Overlay.target(yaml, file), file), yaml, file)
                : own(FlowReader.read(yaml, file), file);
        return FlowCheck.check(flow, registry.names());
    }

    private static boolean isOverlay(String yaml) {
        return yaml.lines().anyMatch(line -> line.startsWith("overlay:"));
    }

    private Flow own(Flow flow, String file) {
        if (core.containsKey(flow.name())) {
            throw new DefinitionError(
                    List.of(file + " '" + flow.name() + "' is a core flow: change it by an overlay, not by a copy"));
        }
        return flow;
    }

    private Flow coreFlow(String name, String file) {
        return Optional.ofNullable(core.get(name))
                .orElseThrow(() -> new DefinitionError(List.of(file + " there is no core flow '" + name + "'")));
    }

    private Map<String, Stored> all(CountyCode county) {
        return current.get(county, this::load);
    }

    private Map<String, Stored> load(CountyCode county) {
        Map<String, Made> flows = new HashMap<>(coreMade);
        store.adopted(county).forEach(adopted -> flows.put(adopted.name(), made.get(adopted, this::make)));
        Map<String, Stored> stored = new HashMap<>();
        flows.forEach((name, flow) -> stored.put(name, stored(county, flow)));
        return Map.copyOf(stored);
    }

    private Made make(FlowStore.Adopted adopted) {
        String name = adopted.name();
        Flow flow = adopted.overlay()
                ? Overlay.merge(coreFlow(name, name), adopted.yaml(), name)
                : FlowReader.read(adopted.yaml(), name);
        return Made.of(FlowCheck.check(flow, registry.names()));
    }

    private Stored stored(CountyCode county, Made made) {
        List<String> key = List.of(county.value(), made.hash());
        if (byHash.getIfPresent(key) == null) {
            store.add(county, made.flow().name(), made.hash(), made.canonical(), clock.instant());
            byHash.put(key, made.flow());
        }
        return new Stored(made.hash(), made.flow());
    }
}
