package org.liuchi.intake.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.liuchi.intake.replay.Row.Message;
import org.liuchi.intake.replay.Shares.Fate;
import tools.jackson.databind.JsonNode;

/**
 * Where a case is and what was done with it: what comes next follows from this alone, so a case that is already on its
 * way goes on from there.
 *
 * @param did actions in order, where they were asked for or taken here
 */
record Course(String id, String state, long version, List<String> did) {
    private static final String SET_GOING_AGAIN = "reopenAfterCallBack";

    static Course of(JsonNode item, List<String> did) {
        return new Course(
                item.path("id").asString(""),
                item.path("state").asString(""),
                item.path("version").asLong(0),
                List.copyOf(did));
    }

    /** With its history. */
    static Course of(JsonNode full) {
        List<String> did = new ArrayList<>();
        full.path("timeline").forEach(line -> did.add(line.path("action").asString("")));
        return of(full, did);
    }

    /** After a step. */
    Course after(Step step, JsonNode item) {
        List<String> all = new ArrayList<>(did);
        all.add(step.action());
        return of(item, all);
    }

    /** What the staff do next; nothing when it is at its end or in somebody else's hands. */
    Optional<Step> next(Message message, Fate fate) {
        boolean first = round() == 1;
        return switch (state) {
            case "REPORTED", "TAKEN_UP" -> Optional.of(fate.merges() && first ? Step.MERGE : Step.DISPATCH);
            case "DISPATCHED" -> Optional.of(fate.objects() && first && !has(Step.OBJECT) ? Step.OBJECT : Step.ACCEPT);
            case "OBJECTED" -> Optional.of(fate.upheld() ? Step.UPHOLD : Step.OVERRULE);
            case "IN_HAND" ->
                Optional.of(has(Step.REWORK) && first ? Step.ANSWER_AGAIN : Step.ANSWER)
                        .filter(_ -> message.hasReply());
            case "ANSWERED" -> Optional.of(fate.reworked() && first && !has(Step.REWORK) ? Step.REWORK : Step.VERIFY);
            case "VERIFIED" -> Optional.of(Step.CLOSE);
            default -> Optional.empty();
        };
    }

    boolean has(Step step) {
        return did.contains(step.action());
    }

    /** An objection was found right: whom it was dispatched to after it has it. */
    boolean elsewhere() {
        int objected = did.indexOf(Step.OBJECT.action());
        return objected >= 0 && did.lastIndexOf(Step.UPHOLD.action()) > objected && !has(Step.OVERRULE);
    }

    boolean setGoingAgain() {
        return did.contains(SET_GOING_AGAIN);
    }

    int round() {
        return 1 + Collections.frequency(did, SET_GOING_AGAIN);
    }
}
