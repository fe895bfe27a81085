package org.liuchi.intake.replay;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liuchi.intake.replay.Answer.Refusal;
import org.liuchi.intake.replay.County.Organization;
import org.liuchi.intake.replay.Row.Message;
import org.liuchi.intake.replay.Shares.Fate;
import tools.jackson.databind.JsonNode;

/**
 * The staff's side of a case. Every step is chosen from the state in which the server has the case, so one that is
 * already on its way goes on from there.
 */
record Handling(Staff staff, County county, String fileHash, Timings timings, Phrases phrases) {
    private static final int CONFLICTS = 5;

    /**
     * A case and what is known of it.
     *
     * @param leading number of the case that it is merged into if so drawn; empty when there is none
     */
    record Matter(Message message, String number, String category, Fate fate, String leading) {}

    /**
     * As far as the row goes, or until somebody else has it.
     *
     * @return where it ended
     * @throws Refusal when a step can't be taken
     */
    Course handle(Matter matter) {
        Fate fate = matter.leading().isEmpty() ? matter.fate().without(Step.MERGE) : matter.fate();
        Course now = find(matter);
        Set<Step> taken = EnumSet.noneOf(Step.class);
        int conflicts = 0;
        Optional<Step> next = now.next(matter.message(), fate);
        while (next.isPresent() && !taken.contains(next.get())) {
            Step step = next.get();
            Answer answer = timings.add(step, take(step, now, matter));
            if (answer.isConflict() && conflicts++ < CONFLICTS) {
                now = find(matter);
            } else if (answer.isError() && fate.has(step)) {
                fate = fate.without(step);
            } else {
                now = now.after(step, answer.orRefusal(step).body());
                taken.add(step);
            }
            next = now.next(matter.message(), fate);
        }
        return now;
    }

    /** What was done with it before matters only where more than the shortest way was drawn. */
    private Course find(Matter matter) {
        return matter.fate().plain() ? Course.of(listed(matter.number()), List.of()) : Course.of(full(matter.number()));
    }

    private JsonNode listed(String number) {
        Answer found = timings.add(Step.FIND, staff.desk().get("/api/cases?number=" + number));
        JsonNode items = found.orRefusal(Step.FIND).body().path("items");
        if (items.size() != 1) {
            throw new Refusal(Step.FIND, phrases.of("case-not-found", Map.of("number", number)));
        }
        return items.get(0);
    }

    /** With its history, as the desk sees it. */
    JsonNode full(String number) {
        String id = listed(number).path("id").asString("");
        return timings.add(Step.FIND, staff.desk().get("/api/cases/" + id))
                .orRefusal(Step.FIND)
                .body();
    }

    private Answer take(Step step, Course now, Matter matter) {
        Organization organization = organization(step, now, matter);
        Session who = switch (step) {
            case OBJECT, ACCEPT, ANSWER, ANSWER_AGAIN -> handler(step, organization);
            case REPORT,
                    FIND,
                    MERGE,
                    DISPATCH,
                    UPHOLD,
                    OVERRULE,
                    REWORK,
                    VERIFY,
                    CLOSE,
                    LOOK,
                    RATE,
                    AWAIT,
                    CONTACT,
                    MEND -> staff.desk();
        };
        Map<String, Object> body = new HashMap<>(Forms.of(step, matter.message(), organization, matter.leading()));
        body.put("version", now.version());
        return who.post(
                "/api/cases/" + now.id() + "/actions/" + step.action(),
                body,
                step.key(fileHash, matter.message(), now.round()));
    }

    private Organization organization(Step step, Course now, Matter matter) {
        Organization responsible = county.responsibleFor(matter.category())
                .orElseThrow(() ->
                        new Refusal(step, phrases.of("organization-missing", Map.of("category", matter.category()))));
        return step == Step.UPHOLD || now.elsewhere() ? elsewhere(responsible, matter.message()) : responsible;
    }

    /** One of the others that somebody can sign in for; the same one where there is none. */
    private Organization elsewhere(Organization responsible, Message message) {
        List<Organization> others = county.others(responsible).stream()
                .filter(body -> staff.handlerOf(body).isPresent())
                .toList();
        return others.isEmpty() ? responsible : Lot.of(message.id()).oneOf(others);
    }

    Session handler(Step step, Organization organization) {
        return staff.handlerOf(organization)
                .orElseThrow(() ->
                        new Refusal(step, phrases.of("handler-missing", Map.of("organization", organization.name()))));
    }
}
