package org.liuchi.build;

import java.util.List;
import java.util.stream.Stream;

/**
 * The order of the modules, written once. A module may depend on those before it; but modules of the work floor never
 * call one another, they listen, and nobody depends on the edge. A module's schema has the module's name, so foreign
 * keys point the same way.
 */
enum Floor {
    TECHNICAL("technical: knows no word of the domain", List.of("shared", "platform", "files")),
    GROUND(
            "ground: who, where, when, and the closed loop",
            List.of("calendar", "areas", "organizations", "people", "workflow", "registers", "notifications")),
    WORK("work: what is done for residents", List.of("cases", "knowledge", "petitions", "tasks")),
    EDGE("edge: every way in and out", List.of("intake", "insight", "assist", "supervision", "packs", "demo"));

    final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    final List<String> modules;

    Floor(String meaning, List<String> modules) {
        this.meaning = meaning;
        this.modules = modules;
    }

    static List<String> order() {
        return Stream.of(values()).flatMap(floor -> floor.modules.stream()).toList();
    }

    /** @throws IllegalArgumentException for a module that stands on no floor */
    static Floor of(String module) {
        return Stream.of(values())
                .filter(floor -> floor.modules.contains(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Module '" + module + "' stands on no floor: give it its place in Floor.java"));
    }

    static boolean allows(String from, String to) {
        return switch (of(to)) {
            case TECHNICAL, GROUND -> order().indexOf(to) < order().indexOf(from);
            case WORK -> of(from) == EDGE;
            case EDGE -> false;
        };
    }
}
