package org.liuchi.cases.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published lists are everybody's to read. */
@RestController
class PublicListController {
    private final DutyLists lists;
    private final ListViews views;
    private final Clock clock;

    PublicListController(DutyLists lists, ListViews views, Clock clock) {
        this.lists = lists;
        this.views = views;
        this.clock = clock;
    }

    @Operation(summary = "What the lists in force say, narrowed by words, list or category")
    @GetMapping("/api/public/duties")
    List<ListViews.Listed> duties(
            CountyCode county,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable DutyList list,
            @RequestParam(required = false) @Nullable String category,
            Locale locale) {
        return lists.books(county)
                .items()
                .filter(item -> list == null || item.list() == list)
                .filter(item -> category == null || item.closeness(category, "") > 0)
                .filter(item -> q == null || item.mentions(q.strip()))
                .map(item -> views.listed(county, item, clock.instant(), locale))
                .toList();
    }
}
