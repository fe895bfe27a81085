package org.liuchi.supervision.warnings;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Warnings begin and, where their rule fires no longer, go out. Everything between is a step of their flow. */
@Component
class Warnings {
    private final Items items;
    private final WarningStore store;
    private final WarnedBodies bodies;
    private final Measuring measuring;
    private final WarningNumbers numbers;
    private final WarningTitles titles;

    Warnings(
            Items items,
            WarningStore store,
            WarnedBodies bodies,
            Measuring measuring,
            WarningNumbers numbers,
            WarningTitles titles) {
        this.items = items;
        this.store = store;
        this.bodies = bodies;
        this.measuring = measuring;
        this.numbers = numbers;
        this.titles = titles;
    }

    /** A supervisor lights one. */
    Item light(
            Actor.Staff staff,
            OrganizationId unit,
            Addressee addressee,
            Colour colour,
            @Nullable String ground,
            Receipt receipt,
            Instant now) {
        CountyCode county = staff.county();
        Optional<Outcome> before = items.repeated(county, receipt);
        if (before.isPresent()) {
            return before.get().item();
        }
        bodies.require(county, unit);
        String title = titles.light(county, colour, addressee, unit.value(), titles.byHand());
        Map<String, Object> input = given(unit.value(), addressee, colour);
        input.put("ground", ground == null ? "" : ground);
        return start(staff, Ids.next(now), "light", title, colour, input, receipt, now, _ -> {});
    }

    /** A rule fires; of two nodes that find it at once the second finds it lit. */
    void fire(CountyCode county, WarningRule rule, UUID unit, Measured measured, Instant now) {
        UUID id = Ids.next(now);
        String title = titles.light(county, rule.colour(), rule.addressee(), unit, rule.name());
        Map<String, Object> input = given(unit, rule.addressee(), rule.colour());
        input.put(WarningFacts.RULE, rule.code());
        input.put(WarningFacts.EDITION, rule.edition());
        input.putAll(measured.facts(rule));
        if (rule.measure().figure != null) {
            YearMonth month = Measuring.month(now);
            input.put(WarningFacts.FROM, month.atDay(1).toString());
            input.put(WarningFacts.TO, month.atEndOfMonth().toString());
        }
        input.put("ground", rule.ground());
        try {
            start(
                    new Actor.Program(county, WarningFlow.KIND),
                    id,
                    "lightByRule",
                    title,
                    rule.colour(),
                    input,
                    Receipts.following(id, 0, "light"),
                    now,
                    lit -> store.work(county, id, measuring.work(county, rule.measure(), unit, now)));
        } catch (DuplicateKeyException _) {
            // lit already
        }
    }

    /**
     * The ground is gone: if the warning is still open it goes out, with one line that says why.
     *
     * @param measured what is counted now; absent when it is not for its number that it goes out
     */
    void goOut(
            CountyCode county, UUID warning, GoneBy why, @Nullable WarningRule rule, Measured measured, Instant now) {
        Map<String, Object> input = new HashMap<>();
        input.put("why", why.name());
        if (rule != null) {
            input.putAll(measured.facts(rule));
        }
        try {
            items.act(new Act(
                    county,
                    warning,
                    "goOut",
                    null,
                    new Actor.Program(county, WarningFlow.KIND),
                    input,
                    Receipts.following(warning, 0, "go-out"),
                    now));
        } catch (Problem problem) {
            // decided before: that its rule fires no longer is noted, so that it may fire anew
            if (problem.kind() != Problem.Kind.NOT_NOW) {
                throw problem;
            }
            store.gone(county, warning, now);
        }
    }

    private static Map<String, Object> given(UUID unit, Addressee addressee, Colour colour) {
        Map<String, Object> input = new HashMap<>();
        input.put("organization", unit.toString());
        input.put("addressee", addressee.name());
        input.put("colour", colour.name());
        return input;
    }

    private Item start(
            Actor actor,
            UUID id,
            String action,
            String title,
            Colour colour,
            Map<String, Object> input,
            Receipt receipt,
            Instant now,
            Consumer<Item> also) {
        CountyCode county = actor.county();
        Start start = new Start(
                county,
                id,
                WarningFlow.KIND,
                numbers.next(county, now),
                action,
                colour.name(),
                title,
                county + "000000",
                0,
                null,
                false,
                actor,
                input,
                receipt,
                now);
        return items.start(start, also).item();
    }
}
