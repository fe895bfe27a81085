package org.liuchi.knowledge;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.liuchi.shared.CountyCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a resident may want to read before raising a matter: offered, never in the way, so nothing is refused. */
@RestController
class PublicKnowledgeController {
    /** More words than that only make it slower. */
    private static final int ENOUGH = 200;

    private final ArticleViews views;
    private final Clock clock;

    PublicKnowledgeController(ArticleViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Operation(summary = "Public articles near to these words, at most three; none when nothing is near")
    @GetMapping("/api/public/knowledge")
    ArticleView.ForResidents offered(CountyCode county, @RequestParam(defaultValue = "") String q) {
        return views.offered(county, q.length() > ENOUGH ? q.substring(0, ENOUGH) : q, clock.instant());
    }
}
