package org.liuchi.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;

/** What a petition remembers about itself: ids and numbers, never anything about a person. */
final class PetitionFacts {
    static final String HANDLER = "handler";
    static final String HANDLER_POST = "handlerPost";
    static final String OTHERS = "others";
    static final String CONCERNED = "concerned";
    static final String FORWARDED_AT = "forwardedAt";
    static final String SETTLED = "settled";
    static final String OBJECTED = "objected";
    static final String PROCEDURE = "procedure";
    static final String REVIEWER = "reviewer";
    static final String ASKED_BY = "extensionAskedBy";
    static final String DAYS = "extensionDays";

    private PetitionFacts() {}

    static String fact(Step step, String name) {
        return step.item().facts().getOrDefault(name, "").toString();
    }

    /** Bodies that have objected to this matter. */
    static List<String> objected(Step step) {
        List<String> all = new ArrayList<>();
        if (step.item().facts().get(OBJECTED) instanceof List<?> list) {
            list.forEach(one -> all.add(one.toString()));
        }
        return all;
    }

    static Owner owner(Step step) {
        return Optional.ofNullable(step.item().owner()).orElseThrow();
    }

    static String account(Step step) {
        return step.actor() instanceof Actor.Staff staff ? staff.account().toString() : "";
    }
}
