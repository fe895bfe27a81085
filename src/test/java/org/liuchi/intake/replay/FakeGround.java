package org.liuchi.intake.replay;

import java.util.List;
import java.util.Map;

/** Areas, categories and accounts of the {@link FakeCounty}. */
final class FakeGround {
    static final List<Map<String, Object>> CATEGORIES = List.of(
            Map.of("code", "water", "name", "供水", "organization", organization(FakeCounty.WATER, "水务局")),
            Map.of("code", "other", "name", "其他", "organization", organization(FakeCounty.CENTRE, "联动中心")));

    private FakeGround() {}

    static List<Map<String, String>> areasIn(String parent) {
        return switch (parent) {
            case "/api/public/areas" -> List.of(Map.of("code", "341181100000", "name", "镇", "kind", "TOWN"));
            case "341181100000" -> List.of(Map.of("code", "341181100200", "name", "村", "kind", "VILLAGE"));
            case "341181100200" ->
                List.of(
                        Map.of("code", "341181100200001", "name", "网格一", "kind", "GRID"),
                        Map.of("code", "341181100200002", "name", "网格二", "kind", "GRID"));
            default -> List.of();
        };
    }

    static Map<String, Object> demo() {
        return Map.of(
                "county",
                "341181",
                "accounts",
                List.of(
                        account("auditor", FakeCounty.CENTRE, "AUDITOR"),
                        account("desk", FakeCounty.CENTRE, "COUNTY_DESK"),
                        account("centre", FakeCounty.CENTRE, "DEPARTMENT_HANDLER"),
                        account("water", FakeCounty.WATER, "DEPARTMENT_HANDLER")));
    }

    static FakeCounty.Said invalid() {
        return new FakeCounty.Said(
                400,
                Map.of(
                        "detail",
                        "Please correct it.",
                        "errors",
                        List.of(Map.of("field", "description", "rule", "x", "message", "Not as required"))));
    }

    private static Map<String, Object> account(String login, String organization, String role) {
        return Map.of(
                "login",
                login,
                "password",
                "secret",
                "name",
                login,
                "organization",
                organization(organization, ""),
                "roles",
                List.of(role));
    }

    private static Map<String, Object> organization(String id, String name) {
        return Map.of("id", id, "name", name, "kind", "DEPARTMENT");
    }
}
