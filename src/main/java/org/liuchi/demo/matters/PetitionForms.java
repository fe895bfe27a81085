package org.liuchi.demo.matters;

import java.util.Map;
import org.liuchi.demo.staff.Body;

/** What is filled in at each step of a petition of the demo. */
final class PetitionForms {
    private PetitionForms() {}

    static Map<String, Object> filled(String action, Body handler, Map<String, String> row) {
        String answer = row.getOrDefault("answer", "");
        return switch (action) {
            case "forward" -> Map.of("organization", handler.organization().id().toString());
            case "accept" -> Map.of("procedure", "PETITION", "message", "由本单位按信访程序办理，自受理之日起六十日内答复。");
            case "object" -> Map.of("ground", "NOT_OURS", "note", "职责清单中不属于本单位。");
            case "askExtension" -> Map.of("days", 15, "message", "需要重新测量，情况复杂。");
            case "opine" ->
                Map.of(
                        "opinion",
                        "SUPPORTED",
                        "request",
                        row.getOrDefault("description", ""),
                        "findings",
                        "经调查核实，反映情况属实。",
                        "result",
                        answer,
                        "basis",
                        "《信访工作条例》第三十二条");
            case "serve" -> Map.of("service", "ONLINE");
            case "askReview" -> Map.of("message", "答复的时间太长，请复查。");
            case "rate" -> Map.of("satisfaction", 4);
            default -> Map.of();
        };
    }
}
