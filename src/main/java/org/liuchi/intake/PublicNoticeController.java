package org.liuchi.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.liuchi.cases.CaseNotice;
import org.liuchi.cases.CaseNotices;
import org.liuchi.cases.Cases;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Items;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublicNoticeController {
    private final Cases cases;
    private final Items items;
    private final CaseNotices notices;

    PublicNoticeController(Cases cases, Items items, CaseNotices notices) {
        this.cases = cases;
        this.items = items;
        this.notices = notices;
    }

    @Operation(summary = "The notice to a matter that was redirected or refused; not found when it never was")
    @GetMapping("/api/public/cases/{code}/notice")
    CaseNotice notice(CountyCode county, @PathVariable String code, Locale locale) {
        return notices.of(items.get(county, cases.caseOf(county, code)), locale);
    }
}
