package org.liuchi.intake.replay;

import java.util.Map;
import org.liuchi.intake.replay.Row.Message;
import tools.jackson.databind.JsonNode;

/** The person who wrote a message: reports it without a name, looks at it by its code, rates it when it is closed. */
record Resident(Api api, County county, String fileHash, Timings timings) {
    private static final String CASES = "/api/public/cases";

    /** What the person is given to ask again with. */
    record Slip(String publicCode, String number) {}

    Slip report(Message message, String category) {
        Map<String, Object> body = Map.of(
                "description", message.description(),
                "category", category,
                "place", Map.of("areaCode", Lot.of(message.id()).gridOf(county.grids())));
        Answer answer = post(Step.REPORT, CASES, body, message);
        return new Slip(answer.text("publicCode"), answer.text("number"));
    }

    /** @return the case as its reporter sees it in the end */
    JsonNode lookAndRate(Slip slip, Message message) {
        String path = CASES + "/" + slip.publicCode();
        JsonNode view = timings.add(Step.LOOK, api.get(path, Map.of()))
                .orRefusal(Step.LOOK)
                .body();
        if (!mayRate(view)) {
            return view;
        }
        Lot lot = Lot.of(message.id());
        Map<String, Object> rating = Map.of("solved", lot.solved(), "satisfaction", lot.satisfaction());
        return post(Step.RATE, path + "/actions/rate", rating, message).body();
    }

    private static boolean mayRate(JsonNode view) {
        for (JsonNode action : view.path("actions")) {
            if (action.path("action").asString("").equals(Step.RATE.action())) {
                return view.path("rating").isMissingNode()
                        || view.path("rating").isNull();
            }
        }
        return false;
    }

    private Answer post(Step step, String path, Map<String, ?> body, Message message) {
        Map<String, String> key = Map.of("Idempotency-Key", step.key(fileHash, message));
        return timings.add(step, api.post(path, body, key)).orRefusal(step);
    }
}
