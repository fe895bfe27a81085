package org.liuchi.intake.replay;

import java.util.Map;
import org.liuchi.intake.replay.Row.Message;
import org.liuchi.intake.replay.Shares.Fate;
import tools.jackson.databind.JsonNode;

/** The person who wrote a message: reports it without a name, looks at it by its code, rates it when it is closed. */
record Resident(Api api, County county, String fileHash, Timings timings) {
    private static final String CASES = "/api/public/cases";
    private static final Map<String, Object> NOT_SOLVED = Map.of("solved", "NOT_SOLVED", "satisfaction", 1);
    private static final Map<String, Object> NOT_CONTENT = Map.of("solved", "PARTLY", "satisfaction", 2);

    /** What the person is given to ask again with. */
    record Slip(String publicCode, String number) {}

    Slip report(Message message, String category) {
        Map<String, Object> body = Map.of(
                "description", message.description(),
                "category", category,
                "place", Map.of("areaCode", Lot.of(message.id()).oneOf(county.grids())));
        Answer answer = post(Step.REPORT, CASES, body, message, 1);
        return new Slip(answer.text("publicCode"), answer.text("number"));
    }

    /** The case as its reporter sees it. */
    JsonNode look(Slip slip) {
        return timings.add(Step.LOOK, api.get(path(slip), Map.of()))
                .orRefusal(Step.LOOK)
                .body();
    }

    /** Unless it is rated already, or not closed. */
    void rate(Slip slip, JsonNode view, Message message, Fate fate) {
        if (mayRate(view)) {
            Lot lot = Lot.of(message.id());
            Map<String, Object> content = Map.of("solved", lot.solved(), "satisfaction", lot.satisfaction());
            Map<String, Object> rating = !fate.bad() ? content : fate.unsolved() ? NOT_SOLVED : NOT_CONTENT;
            post(Step.RATE, ratingOf(slip), rating, message, 1);
        }
    }

    /** After it was handled once more. */
    void rateAgain(Slip slip, JsonNode view, Message message) {
        if (mayRate(view)) {
            post(Step.RATE, ratingOf(slip), Map.of("solved", "SOLVED", "satisfaction", 4), message, 2);
        }
    }

    private static String ratingOf(Slip slip) {
        return path(slip) + "/actions/" + Step.RATE.action();
    }

    private static String path(Slip slip) {
        return CASES + "/" + slip.publicCode();
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

    private Answer post(Step step, String path, Map<String, ?> body, Message message, int round) {
        Map<String, String> key = Map.of("Idempotency-Key", step.key(fileHash, message, round));
        return timings.add(step, api.post(path, body, key)).orRefusal(step);
    }
}
