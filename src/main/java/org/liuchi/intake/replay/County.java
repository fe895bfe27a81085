package org.liuchi.intake.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What has to be known of the county before the first message.
 *
 * @param grids codes of all its grids, in order
 * @param categories their codes
 * @param organizations by the code of the category that they are responsible for
 */
record County(List<String> grids, Set<String> categories, Map<String, Organization> organizations) {
    /** Whom a case is dispatched to. */
    record Organization(String id, String name) {
        boolean isCalled(String idOrName) {
            return id.equals(idOrName) || name.equals(idOrName);
        }
    }

    private static final String OTHER = "other";
    /** Digits of a grid's code; the divisions above it have 12. */
    private static final int GRID_DIGITS = 15;

    /** @throws Ended when it has no grids, or doesn't say which */
    static County read(Api api, Session desk, Phrases phrases) {
        List<String> grids = grids(api);
        if (grids.isEmpty()) {
            throw Ended.unusable(phrases.of("grids-missing"));
        }
        Set<String> categories = new HashSet<>();
        Map<String, Organization> organizations = new HashMap<>();
        for (JsonNode category : ok(desk.get("/api/categories"))) {
            String code = category.path("code").asString("");
            categories.add(code);
            JsonNode organization = category.path("organization");
            if (organization.isObject()) {
                organizations.put(
                        code,
                        new Organization(
                                organization.path("id").asString(""),
                                organization.path("name").asString("")));
            }
        }
        return new County(grids, Set.copyOf(categories), Map.copyOf(organizations));
    }

    private static List<String> grids(Api api) {
        List<String> grids = new ArrayList<>();
        Deque<String> within = new ArrayDeque<>(List.of(""));
        while (!within.isEmpty()) {
            for (JsonNode area : ok(api.get("/api/public/areas" + within.remove(), Map.of()))) {
                String code = area.path("code").asString("");
                if (code.length() == GRID_DIGITS) {
                    grids.add(code);
                } else {
                    within.add("?parent=" + code);
                }
            }
        }
        return grids.stream().sorted().toList();
    }

    /** The category, or the one for what has none when the county doesn't keep it. */
    String known(String category) {
        return categories.contains(category) ? category : OTHER;
    }

    /** By their names, since ids are random. */
    List<Organization> others(Organization one) {
        return organizations.values().stream()
                .distinct()
                .filter(other -> !other.equals(one))
                .sorted(Comparator.comparing(Organization::name))
                .toList();
    }

    private static JsonNode ok(Answer answer) {
        if (answer.isError()) {
            throw Ended.unusable(answer.reason());
        }
        return answer.body();
    }

    /** Who is responsible for a category, or else for everything that is nobody's. */
    Optional<Organization> responsibleFor(String category) {
        return Optional.ofNullable(organizations.getOrDefault(category, organizations.get(OTHER)));
    }
}
