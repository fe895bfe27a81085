package org.liuchi.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.liuchi.people.Look;
import org.liuchi.people.Looks;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** 谁看过我的信息 (R6): what each reporter reads of looks, and of looks at another's contact data nothing as at theirs. */
@Component
public class ReporterLooks {
    private final Cases cases;
    private final Items items;
    private final Looks looks;

    ReporterLooks(Cases cases, Items items, Looks looks) {
        this.cases = cases;
        this.items = items;
        this.looks = looks;
    }

    /** Who has looked at the matter under this code; the newest first. */
    public List<Looks.Seen> seen(CountyCode county, String publicCode, Locale locale) {
        Reports.Report report = cases.report(county, publicCode);
        List<Look> own = looks.of(county, report.own());
        return Stream.concat(
                        own.stream().map(look -> seen(county, look, left(report, look), locale)),
                        together(county, report)
                                .filter(look -> !own.contains(look))
                                .map(look -> seen(county, look, true, locale)))
                .sorted(Comparator.comparing(Looks.Seen::at).reversed())
                .toList();
    }

    /** Since the merge; a call that another reporter made about it is none of theirs. */
    private Stream<Look> together(CountyCode county, Reports.Report report) {
        Instant merged = items.get(county, report.own()).closedAt();
        if (merged == null || report.own().equals(report.caseId())) {
            return Stream.of();
        }
        return looks.of(county, report.caseId()).stream()
                .filter(look -> look.what() == Look.What.ORIGINAL && !look.at().isBefore(merged));
    }

    private static boolean left(Reports.Report report, Look look) {
        Instant left = report.withdrawnAt();
        return left != null && !look.at().isBefore(left);
    }

    /** @param others whether the contact data that was opened is another reporter's */
    private Looks.Seen seen(CountyCode county, Look look, boolean others, Locale locale) {
        return looks.told(county, look, others ? "TOGETHER" : look.what().name(), locale);
    }
}
