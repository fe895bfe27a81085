package org.liuchi.intake.replay;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liuchi.intake.replay.Answer.Refusal;
import org.liuchi.intake.replay.County.Organization;
import org.liuchi.intake.replay.Row.Message;
import tools.jackson.databind.JsonNode;

/**
 * The staff's side of a case. Every step is chosen from the state in which the server has the case, so one that is
 * already on its way goes on from there.
 */
record Handling(Staff staff, County county, String fileHash, Timings timings, Phrases phrases) {
    private static final int CONFLICTS = 5;

    private record Case(String id, String state, long version) {
        static Case of(JsonNode item) {
            return new Case(
                    item.path("id").asString(""),
                    item.path("state").asString(""),
                    item.path("version").asLong(0));
        }
    }

    /**
     * As far as the row goes, or until somebody else has it.
     *
     * @throws Refusal when a step can't be taken
     */
    void handle(Message message, String number, String category) {
        Case now = find(number);
        Set<Step> taken = EnumSet.noneOf(Step.class);
        int conflicts = 0;
        Optional<Step> next = Step.next(now.state(), message);
        while (next.isPresent() && !taken.contains(next.get())) {
            Step step = next.get();
            Answer answer = timings.add(step, take(step, now, message, category));
            if (answer.isConflict() && conflicts++ < CONFLICTS) {
                now = find(number);
            } else {
                now = Case.of(answer.orRefusal(step).body());
                taken.add(step);
            }
            next = Step.next(now.state(), message);
        }
    }

    private Case find(String number) {
        Answer found = timings.add(Step.FIND, staff.desk().get("/api/cases?number=" + number));
        JsonNode items = found.orRefusal(Step.FIND).body().path("items");
        if (items.size() != 1) {
            throw new Refusal(Step.FIND, phrases.of("case-not-found", Map.of("number", number)));
        }
        return Case.of(items.get(0));
    }

    private Answer take(Step step, Case now, Message message, String category) {
        Organization organization = county.responsibleFor(category)
                .orElseThrow(() -> new Refusal(step, phrases.of("organization-missing", Map.of("category", category))));
        Session who = switch (step) {
            case ACCEPT, ANSWER ->
                staff.handlerOf(organization)
                        .orElseThrow(() -> new Refusal(
                                step, phrases.of("handler-missing", Map.of("organization", organization.name()))));
            case REPORT, FIND, DISPATCH, VERIFY, CLOSE, LOOK, RATE -> staff.desk();
        };
        Map<String, Object> body = new HashMap<>(inputs(step, message, organization));
        body.put("version", now.version());
        return who.post("/api/cases/" + now.id() + "/actions/" + step.action(), body, step.key(fileHash, message));
    }

    private static Map<String, String> inputs(Step step, Message message, Organization organization) {
        return switch (step) {
            case DISPATCH -> Map.of("organization", organization.id());
            case ANSWER -> Map.of("result", message.reply());
            case VERIFY -> Map.of("way", "PHONE", "outcome", "SOLVED");
            case ACCEPT, CLOSE -> Map.of();
            case REPORT, FIND, LOOK, RATE -> throw new IllegalArgumentException(step.action());
        };
    }
}
