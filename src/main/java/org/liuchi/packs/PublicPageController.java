package org.liuchi.packs;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What everybody reads of a county's ways of working; nobody needs an account for it. */
@RestController
class PublicPageController {
    private final OpenPages pages;
    private final LocalWords words;

    PublicPageController(OpenPages pages, LocalWords words) {
        this.pages = pages;
        this.words = words;
    }

    @Operation(summary = "What the county shows to everybody: pages, and open registers by group")
    @GetMapping("/api/public/open")
    OpenPages.Overview open(CountyCode county, Locale locale) {
        return pages.overview(county, locale);
    }

    @Operation(summary = "A public page with its registers and figures; no number of a few people is told")
    @GetMapping("/api/public/pages/{pack}/{page}")
    OpenPages.Shown page(CountyCode county, @PathVariable String pack, @PathVariable String page, Locale locale) {
        return pages.page(county, pack, page, locale).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    @Operation(summary = "What the county calls things by names of its own, by name of the term; the others as usual")
    @GetMapping("/api/public/words")
    Map<String, Label> words(CountyCode county) {
        return words.of(county);
    }
}
