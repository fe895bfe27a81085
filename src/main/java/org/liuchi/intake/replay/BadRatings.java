package org.liuchi.intake.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.liuchi.intake.replay.Answer.Refusal;
import org.liuchi.intake.replay.County.Organization;
import org.liuchi.intake.replay.Handling.Matter;
import org.liuchi.intake.replay.Row.Message;
import tools.jackson.databind.JsonNode;

/** What follows when somebody isn't content: it is mended, or, not being solved, handled once more to its end. */
record BadRatings(Handling handling, Staff staff, Patience patience) {
    private static final int BAD = 2;

    /**
     * Waits for what the server sets going by itself, and walks it to its end.
     *
     * @return empty when the server knows of no bad rating
     * @throws Refusal when it doesn't come, or a step can't be taken
     */
    Optional<Turn> follow(Matter matter) {
        JsonNode full = handling.full(matter.number());
        for (JsonNode line : full.path("timeline")) {
            if (line.path("action").asString("").equals(Step.RATE.action())) {
                JsonNode said = line.path("facts");
                if (said.path("solved").asString("").equals("NOT_SOLVED")) {
                    return Optional.of(handledAgain(matter));
                }
                if (said.path("satisfaction").asInt(BAD + 1) <= BAD) {
                    return Optional.of(mended(matter, full.path("id").asString("")));
                }
            }
        }
        return Optional.empty();
    }

    private Turn handledAgain(Matter matter) {
        await(() -> Optional.of(Course.of(handling.full(matter.number()))).filter(Course::setGoingAgain));
        handling.handle(matter);
        return Turn.HANDLED_AGAIN;
    }

    private Turn mended(Matter matter, String caseId) {
        JsonNode mending = await(() -> mending(caseId));
        String path = "/api/items/" + mending.path("id").asString("");
        while (mending.path("open").asBoolean(false)) {
            Step step = mending.path("state").asString("").equals("TO_CONTACT") ? Step.CONTACT : Step.MEND;
            JsonNode owner = mending.path("owner");
            Organization body = new Organization(
                    owner.path("organization").asString(""),
                    owner.path("organizationName").asString(""));
            take(step, path, handling.handler(step, body), body, matter.message());
            mending = mending(caseId).orElseThrow(() -> new Refusal(step, path));
        }
        return Turn.MENDED;
    }

    private void take(Step step, String path, Session who, Organization body, Message message) {
        long version = who.get(path).orRefusal(step).body().path("version").asLong(0);
        Map<String, Object> form = new HashMap<>(Forms.of(step, message, body, ""));
        form.put("version", version);
        String key = step.key(handling.fileHash(), message, 1);
        handling.timings()
                .add(step, who.post(path + "/actions/" + step.action(), form, key))
                .orRefusal(step);
    }

    private Optional<JsonNode> mending(String caseId) {
        JsonNode children = staff.desk()
                .get("/api/cases/" + caseId + "/children")
                .orRefusal(Step.AWAIT)
                .body();
        return children.valueStream()
                .filter(child -> child.path("kind").asString("").equals("mending"))
                .findFirst();
    }

    private <T> T await(Supplier<Optional<T>> what) {
        long begun = System.nanoTime();
        Optional<T> found = what.get();
        while (found.isEmpty()) {
            if (System.nanoTime() - begun > patience.total().toNanos()) {
                throw new Refusal(Step.AWAIT, handling.phrases().of("nothing-followed"));
            }
            Patience.pause(patience.first());
            found = what.get();
        }
        return found.get();
    }
}
