package org.liuchi.intake.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.intake.replay.FakeCounty.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A case of the {@link FakeCounty}: goes its way step by step and refuses every other order. */
final class FakeCase {
    private static final Map<String, List<String>> STEPS = Map.of(
            "dispatch", List.of("REPORTED", "DISPATCHED", "ASSIGNED"),
            "accept", List.of("DISPATCHED", "IN_HAND", "IN_HAND"),
            "answer", List.of("IN_HAND", "ANSWERED", "ANSWERED"),
            "verify", List.of("ANSWERED", "VERIFIED", "ANSWERED"),
            "close", List.of("VERIFIED", "CLOSED", "CLOSED"));

    private final int running;
    final JsonNode report;
    private final Map<String, JsonNode> done = new HashMap<>();
    String state = "REPORTED";
    private String phase = "REPORTED";
    private int version = 1;

    FakeCase(int running, JsonNode report) {
        this.running = running;
        this.report = report;
    }

    String id() {
        return "id" + running + "x";
    }

    String number() {
        return "341181-20260302-%06d-7".formatted(running);
    }

    String publicCode() {
        return "AAAA-BBBB-%04d".formatted(running);
    }

    /** What somebody filled in with an action, empty when it wasn't taken. */
    String told(String action, String name) {
        return done.getOrDefault(action, MissingNode.getInstance()).path(name).asString("");
    }

    void changedByAnother() {
        version++;
    }

    Map<String, Object> view() {
        Map<String, Object> view =
                new HashMap<>(Map.of("publicCode", publicCode(), "number", number(), "status", state, "phase", phase));
        view.put("rating", done.get("rate"));
        view.put("actions", state.equals("CLOSED") ? List.of(Map.of("action", "rate")) : List.of());
        return view;
    }

    Map<String, Object> item() {
        return Map.of("items", List.of(Map.of("id", id(), "state", state, "version", version)));
    }

    Said act(String action, JsonNode body) {
        if (action.equals("rate")) {
            done.put(action, body);
            return new Said(200, view());
        }
        List<String> step = STEPS.get(action);
        if (step == null || !step.get(0).equals(state) || body.path("version").asInt(0) != version) {
            return new Said(409, Map.of("detail", "Somebody else changed this"));
        }
        done.put(action, body);
        state = step.get(1);
        phase = step.get(2);
        version++;
        return new Said(200, Map.of("id", id(), "number", number(), "state", state, "version", version));
    }
}
