package org.liuchi.registers.definition;

import java.util.Set;
import org.liuchi.registers.definition.Field.Kind;

/** Whether what is missing can be found. */
final class GapCheck {
    private static final Set<String> AREAS = Set.of("COUNTY", "TOWN", "VILLAGE", "GRID");
    private static final String BODY = "DEPARTMENT";

    private final Findings findings;

    private GapCheck(Findings findings) {
        this.findings = findings;
    }

    static void check(Findings findings) {
        findings.once(findings.register().gaps(), "gap", Gap::name, Gap::place);
        findings.register().gaps().forEach(new GapCheck(findings)::gap);
    }

    private void gap(Gap gap) {
        if (gap.every().isEmpty()) {
            ConditionCheck.check(findings, gap.where(), findings.register());
            return;
        }
        if (!AREAS.contains(gap.every()) && !gap.every().equals(BODY)) {
            findings.register(gap.every(), gap.place());
        }
        findings.register(gap.register(), gap.place()).ifPresent(lacking -> {
            leads(gap, lacking);
            ConditionCheck.check(findings, gap.having(), lacking);
        });
    }

    private void leads(Gap gap, Register lacking) {
        String as = "what leads to a " + gap.every();
        if (AREAS.contains(gap.every())) {
            findings.field(lacking, gap.by(), gap.place(), as, Kind.AREA);
        } else if (gap.every().equals(BODY)) {
            findings.field(lacking, gap.by(), gap.place(), as, Kind.ORGANIZATION);
        } else {
            findings.field(lacking, gap.by(), gap.place(), as, Kind.RELATION)
                    .ifPresent(by -> findings.need(
                            by.shape().to().equals(gap.every()),
                            gap.place(),
                            "'" + by.name() + "' of " + lacking.name() + " leads to "
                                    + by.shape().to() + ", not to " + gap.every()));
        }
    }
}
