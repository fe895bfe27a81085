package org.liuchi.supervision.warnings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liuchi.organizations.Organization.Kind;
import org.liuchi.platform.Words;
import org.springframework.stereotype.Component;

/**
 * The rules that are shipped. The places name rules and colours of their 办法 and do not define them (domain 1.S): so these
 * are templates, off, with limits of ours ★, and fire only once the county has written its clause.
 */
@Component
class RuleTemplates {
    private static final List<Kind> ALL = List.of(Kind.DEPARTMENT, Kind.TOWN, Kind.VILLAGE);

    private final Words words;

    RuleTemplates(Words words) {
        this.words = words;
    }

    List<WarningRule> of(Locale locale) {
        return List.of(
                rule(locale, "overdue", RuleMeasure.OVERDUE, 3, 0, Colour.YELLOW, ALL),
                rule(locale, "overdue-many", RuleMeasure.OVERDUE, 10, 0, Colour.RED, ALL),
                rule(locale, "calls", RuleMeasure.UNANSWERED_CALLS, 1, 0, Colour.YELLOW, List.of(Kind.DEPARTMENT)),
                rule(locale, "reports", RuleMeasure.MISSING_REPORTS, 1, 0, Colour.BLUE, ALL),
                rule(locale, "on-time", RuleMeasure.CLOSED_ON_TIME, 80, 10, Colour.YELLOW, ALL),
                rule(locale, "rework", RuleMeasure.REWORKED, 20, 10, Colour.BLUE, ALL),
                rule(locale, "shirked", RuleMeasure.SHIRKED, 3, 0, Colour.BLUE, ALL),
                rule(locale, "unmended", RuleMeasure.UNMENDED, 2, 0, Colour.BLUE, ALL));
    }

    private WarningRule rule(
            Locale locale,
            String code,
            RuleMeasure measure,
            int threshold,
            int least,
            Colour colour,
            List<Kind> kinds) {
        String name = words.of(locale, "warning-rule." + code, Map.of());
        return new WarningRule(
                code, 0, false, name, measure, threshold, least, colour, Addressee.TEAM, kinds, "", null);
    }
}
