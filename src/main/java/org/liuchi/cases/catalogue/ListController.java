package org.liuchi.cases.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.cases.CaseViews;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists for staff: what they say, and whose a case is. */
@RestController
class ListController {
    private final DutyLists lists;
    private final ListStore store;
    private final ListViews views;
    private final ListSheet sheet;
    private final CaseViews cases;
    private final Areas areas;
    private final Clock clock;

    ListController(
            DutyLists lists,
            ListStore store,
            ListViews views,
            ListSheet sheet,
            CaseViews cases,
            Areas areas,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.views = views;
        this.sheet = sheet;
        this.cases = cases;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param draft for the desk alone */
    @Schema(name = "DutyBookWithDraft")
    record Shelf(ListViews.OneBook inForce, ListViews.@Nullable OneBook draft) {}

    @Operation(summary = "Whose a case is, by which list, and what the lists say of it")
    @GetMapping("/api/cases/{id}/responsible")
    ListViews.For ofCase(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        Item item = cases.visible(staff, id);
        return views.responsible(staff.county(), item.category(), item.area(), clock.instant(), locale);
    }

    @Operation(summary = "Who is responsible for a category at a place")
    @GetMapping("/api/responsible")
    ListViews.For of(Actor.Staff staff, @RequestParam String category, @RequestParam String area, Locale locale) {
        String code = areas.require(staff.county(), area, "area").code();
        return views.responsible(staff.county(), category, code, clock.instant(), locale);
    }

    @Operation(summary = "Duty lists, admission list and dispatch catalogue in force; for the desk their drafts too")
    @GetMapping("/api/duty-lists")
    List<Shelf> all(Actor.Staff staff, Locale locale) {
        return Arrays.stream(Book.values())
                .map(book -> new Shelf(
                        views.book(staff.county(), lists.books(staff.county()).edition(book), clock.instant(), locale),
                        staff.has(Role.COUNTY_DESK)
                                ? store.draft(staff.county(), book)
                                        .map(draft -> views.book(staff.county(), draft, clock.instant(), locale))
                                        .orElse(null)
                                : null))
                .toList();
    }

    @Operation(summary = "A list as the file that it can be drafted from; the draft's, if there is one, for the desk")
    @GetMapping(path = "/api/duty-lists/{book}/file", produces = "text/csv;charset=UTF-8")
    @ApiResponse(responseCode = "200")
    ResponseEntity<String> file(Actor.Staff staff, @PathVariable Book book) {
        Edition inForce = lists.books(staff.county()).edition(book);
        Edition edition =
                staff.has(Role.COUNTY_DESK) ? store.draft(staff.county(), book).orElse(inForce) : inForce;
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name(book)))
                .body(sheet.of(staff.county(), edition));
    }

    private static String name(Book book) {
        return book.name().toLowerCase(Locale.ROOT);
    }
}
