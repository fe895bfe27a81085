package org.liuchi.supervision.warnings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Looks whether rules fire, and whether those that fired still do; of each rule one warning to an organisation at a time. */
@Component
class RuleRun {
    private final WarningRules rules;
    private final Measuring measuring;
    private final WarningStore store;
    private final Warnings warnings;
    private final Organizations organizations;

    RuleRun(
            WarningRules rules,
            Measuring measuring,
            WarningStore store,
            Warnings warnings,
            Organizations organizations) {
        this.rules = rules;
        this.measuring = measuring;
        this.store = store;
        this.warnings = warnings;
        this.organizations = organizations;
    }

    void run(CountyCode county, Instant now) {
        for (WarningRule rule : rules.adopted(county)) {
            Map<UUID, UUID> standing = store.standing(county, rule.code());
            if (rule.fires()) {
                run(county, rule, standing, now);
            } else {
                standing.values()
                        .forEach(warning -> warnings.goOut(county, warning, GoneBy.RULE_OFF, null, Measured.NONE, now));
            }
        }
    }

    private void run(CountyCode county, WarningRule rule, Map<UUID, UUID> standing, Instant now) {
        List<Organization> bodies = organizations.all(county).stream()
                .filter(body -> rule.kinds().contains(body.kind()))
                // who takes no work could not reply
                .filter(body -> organizations.intakePost(county, body.id()).isPresent())
                .toList();
        Map<UUID, Measured> counted = measuring.of(county, rule.measure(), bodies, now);
        for (Organization body : bodies) {
            UUID unit = body.id().value();
            Measured measured = counted.getOrDefault(unit, Measured.NONE);
            UUID warning = standing.get(unit);
            if (rule.firesAt(measured) && warning == null) {
                warnings.fire(county, rule, unit, measured, now);
            } else if (!rule.firesAt(measured) && warning != null) {
                warnings.goOut(county, warning, GoneBy.FIGURE, rule, measured, now);
            }
        }
        List<UUID> looked = bodies.stream().map(body -> body.id().value()).collect(Collectors.toList());
        standing.entrySet().stream()
                .filter(one -> !looked.contains(one.getKey()))
                .forEach(one ->
                        warnings.goOut(county, one.getValue(), GoneBy.NO_ORGANIZATION, null, Measured.NONE, now));
    }
}
