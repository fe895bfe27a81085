package org.liuchi.supervision.lights;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Audit;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.PlainText;
import org.liuchi.supervision.Viewers;
import org.liuchi.workflow.LightRules;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lights of organisations, with their ground and the right of reply; never public and never of a person (ZL-18). */
@RestController
@RequestMapping("/api/lights")
class LightController {
    private static final int LONGEST = 1_000;

    private final UnitLights lights;
    private final Replies replies;
    private final LightRules rules;
    private final Viewers viewers;
    private final Receipts receipts;
    private final Audit audit;
    private final Clock clock;

    LightController(
            UnitLights lights,
            Replies replies,
            LightRules rules,
            Viewers viewers,
            Receipts receipts,
            Audit audit,
            Clock clock) {
        this.lights = lights;
        this.replies = replies;
        this.rules = rules;
        this.viewers = viewers;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    @Schema(name = "NewLightReply")
    record NewReply(UUID item, @Nullable String text) {}

    /** @param yellowAbove percent of the time up to which a light is green */
    @Schema(name = "LightRule")
    record Rule(int yellowAbove) {}

    @Operation(summary = "Organisations that are lit, as far as the account may see them")
    @GetMapping
    UnitLights.All all(Actor.Staff staff, Locale locale) {
        viewers.requireHandling(staff);
        return lights.all(staff, locale, clock.instant());
    }

    @Operation(summary = "Why an organisation is lit, what it says to it, and which lights have gone out")
    @GetMapping("/{organization}")
    UnitLights.Opened open(Actor.Staff staff, @PathVariable UUID organization, Locale locale) {
        return lights.open(staff, organization, locale, clock.instant());
    }

    @Operation(summary = "The organisation's reply to a light; shown beside it")
    @PostMapping("/{organization}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    Replies.Reply reply(
            Actor.Staff staff, IdempotencyKey key, @PathVariable UUID organization, @RequestBody NewReply reply) {
        Instant now = clock.instant();
        String text = PlainText.required("text", reply.text(), LONGEST);
        lights.requireVoice(staff, organization);
        return receipts.once(
                staff.county(),
                receipts.of("light-reply " + staff.account() + " " + organization, key, reply),
                now,
                Replies.Reply.class,
                () -> {
                    lights.requireLit(staff.county(), organization, reply.item(), now);
                    return replies.add(staff.county(), organization, reply.item(), text, now);
                });
    }

    @GetMapping("/rule")
    Rule rule(Actor.Staff staff) {
        viewers.requireHandling(staff);
        return new Rule(rules.yellowAbove(staff.county()));
    }

    @Operation(summary = "From when on lights are yellow; holds from now on, earlier rules stay readable")
    @PostMapping("/rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(Actor.Staff staff, IdempotencyKey key, @RequestBody Rule rule) {
        viewers.requireAll(staff);
        Instant now = clock.instant();
        receipts.once(staff.county(), receipts.of("light-rule " + staff.account(), key, rule), now, Rule.class, () -> {
            if (rules.yellowAbove(staff.county()) != rule.yellowAbove()) {
                rules.yellowAbove(staff.county(), rule.yellowAbove(), now);
                audit.record(staff.county(), staff.account(), "light-rule", "done", now);
            }
            return rule;
        });
    }
}
