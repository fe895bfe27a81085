package org.liuchi.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.liuchi.cases.CaseNotice;
import org.liuchi.cases.CaseNotices;
import org.liuchi.shared.CountyCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublicNoticeController {
    private final CaseNotices notices;

    PublicNoticeController(CaseNotices notices) {
        this.notices = notices;
    }

    @Operation(summary = "The notice to a matter that was redirected or refused; not found when it never was")
    @GetMapping("/api/public/cases/{code}/notice")
    CaseNotice notice(CountyCode county, @PathVariable String code, Locale locale) {
        return notices.of(county, code, locale);
    }
}
