package org.liuchi.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.liuchi.cases.CaseLooks;
import org.liuchi.shared.CountyCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 谁看过我的信息 (R6; 个人信息保护法44, 45). */
@RestController
class PublicLookController {
    private final CaseLooks looks;

    PublicLookController(CaseLooks looks) {
        this.looks = looks;
    }

    @Operation(summary = "Who has looked at the contact data or the original text of this matter, when and what for")
    @GetMapping("/api/public/cases/{code}/looks")
    List<CaseLooks.Seen> looks(CountyCode county, @PathVariable String code, Locale locale) {
        return looks.seen(county, code, locale);
    }
}
