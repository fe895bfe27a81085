package org.liuchi.workflow.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liuchi.shared.Label;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a flow as canonical JSON: sorted keys, defaults left out, no places in files. The same table, the same hash. */
public final class FlowJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private FlowJson() {}

    public static String write(Flow flow) {
        Map<String, Object> map = new TreeMap<>();
        map.put("flow", flow.name());
        map.put("label", label(flow.label()));
        map.put("clocks", flow.clocks().stream().map(FlowJson::clock).toList());
        map.put("states", flow.states().stream().map(FlowJson::state).toList());
        map.put("rows", flow.rows().stream().map(FlowJson::row).toList());
        return JSON.writeValueAsString(map);
    }

    /** 32 hex digits: the first half of the SHA-256 of the canonical JSON. */
    public static String hash(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, Object> clock(ClockRule clock) {
        Map<String, Object> map = new TreeMap<>();
        map.put("name", clock.name());
        map.put("label", label(clock.label()));
        map.put("term", clock.term().toString());
        unless(
                clock.special().isEmpty(),
                map,
                "special",
                clock.special().stream()
                        .map(special -> Map.of(
                                "when", special.when(), "term", special.term().toString()))
                        .toList());
        unless(!clock.promise(), map, "promise", true);
        return map;
    }

    private static Map<String, Object> state(State state) {
        Map<String, Object> map = new TreeMap<>();
        map.put("name", state.name());
        map.put("label", label(state.label()));
        map.put("phase", state.phase().name());
        unless(state.open(), map, "kind", state.kind().name());
        unless(state.owner().isEmpty(), map, "owner", state.owner());
        unless(state.runs().isEmpty(), map, "runs", state.runs());
        unless(state.pauses().isEmpty(), map, "pauses", state.pauses());
        return map;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> map = new TreeMap<>();
        map.put("from", row.from());
        map.put("action", row.action());
        map.put("label", label(row.label()));
        map.put("meaning", row.meaning().name());
        map.put("to", row.to());
        unless(row.owner().isEmpty(), map, "owner", row.owner());
        map.put("by", row.by().stream().map(Performer::toString).toList());
        unless(
                row.inputs().isEmpty(),
                map,
                "asks",
                row.inputs().stream().map(FlowJson::input).toList());
        unless(row.guards().isEmpty(), map, "guards", row.guards());
        unless(row.effects().isEmpty(), map, "effects", row.effects());
        unless(row.limit() == 0, map, "limit", row.limit());
        if (row.within() != null) {
            map.put("within", row.within().toString());
        }
        unless(row.afterClock().isEmpty(), map, "afterClock", row.afterClock());
        unless(row.restarts().isEmpty(), map, "restarts", row.restarts());
        unless(!row.optional(), map, "optional", true);
        unless(!row.inside(), map, "inside", true);
        unless(row.law().isEmpty(), map, "law", row.law());
        return map;
    }

    private static Map<String, Object> input(Input input) {
        Map<String, Object> map = new TreeMap<>();
        map.put("name", input.name());
        map.put("label", label(input.label()));
        map.put("kind", input.kind().name());
        unless(input.required(), map, "required", false);
        unless(input.max() == 0, map, "max", input.max());
        unless(input.choices().isEmpty(), map, "choices", input.choices());
        return map;
    }

    private static List<String> label(Label label) {
        return List.of(label.zh(), label.en());
    }

    private static void unless(boolean absent, Map<String, Object> map, String key, Object value) {
        if (!absent) {
            map.put(key, value);
        }
    }
}
