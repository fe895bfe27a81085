package org.liuchi.supervision.warnings;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.supervision.Viewers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which rules warnings fire, readable by all whom they may hit. */
@RestController
@RequestMapping("/api/warnings")
class RuleController {
    private final WarningRules rules;
    private final WarningSettings settings;
    private final Viewers viewers;
    private final Receipts receipts;
    private final Clock clock;

    RuleController(WarningRules rules, WarningSettings settings, Viewers viewers, Receipts receipts, Clock clock) {
        this.rules = rules;
        this.settings = settings;
        this.viewers = viewers;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(summary = "The county's rules and the shipped ones; a rule fires only with the county's own clause")
    @GetMapping("/rules")
    List<WarningRule> rules(Actor.Staff staff, Locale locale) {
        viewers.requireHandling(staff);
        return rules.of(staff.county(), locale);
    }

    @Operation(summary = "A new edition of a rule, or a rule of the county's own; holds from now on")
    @PostMapping("/rules")
    WarningRule settle(Actor.Staff staff, IdempotencyKey key, @RequestBody WarningRule rule) {
        viewers.requireAll(staff);
        return receipts.once(
                staff.county(),
                receipts.of("warning-rule " + staff.account(), key, rule),
                clock.instant(),
                WarningRule.class,
                () -> rules.change(staff, rule, clock.instant()));
    }

    @GetMapping("/settings")
    WarningSetting settings(Actor.Staff staff) {
        viewers.requireHandling(staff);
        return settings.of(staff.county());
    }

    @Operation(summary = "The county's words for the colours, and whether notices to one person are used")
    @PostMapping("/settings")
    WarningSetting change(Actor.Staff staff, IdempotencyKey key, @RequestBody WarningSetting setting) {
        viewers.requireAll(staff);
        return receipts.once(
                staff.county(),
                receipts.of("warning-settings " + staff.account(), key, setting),
                clock.instant(),
                WarningSetting.class,
                () -> settings.change(staff, setting, clock.instant()));
    }
}
