package org.liuchi.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.liuchi.cases.ReporterLooks;
import org.liuchi.people.Looks;
import org.liuchi.petitions.PetitionLooks;
import org.liuchi.shared.CountyCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 谁看过我的信息 (R6; 个人信息保护法44, 45). */
@RestController
class PublicLookController {
    private final ReporterLooks cases;
    private final PetitionLooks petitions;

    PublicLookController(ReporterLooks cases, PetitionLooks petitions) {
        this.cases = cases;
        this.petitions = petitions;
    }

    @Operation(summary = "Who has looked at the contact data or the original text of this matter, when and what for")
    @GetMapping("/api/public/cases/{code}/looks")
    List<Looks.Seen> looks(CountyCode county, @PathVariable String code, Locale locale) {
        return cases.seen(county, code, locale);
    }

    @Operation(summary = "Who has looked at the contact data or the original text of this petition, when and what for")
    @GetMapping("/api/public/petitions/{code}/looks")
    List<Looks.Seen> looksAtPetition(CountyCode county, @PathVariable String code, Locale locale) {
        return petitions.seen(county, code, locale);
    }
}
