package org.liuchi.cases.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.cases.CaseViews;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Imported;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The lists for staff: what they say, whose a case is; and, for the county's desk, drafting and publishing them. */
@RestController
class ListController {
    private final DutyLists lists;
    private final ListDrafts drafts;
    private final ListStore store;
    private final ListViews views;
    private final ListSheet sheet;
    private final CaseViews cases;
    private final Areas areas;
    private final Clock clock;

    ListController(
            DutyLists lists,
            ListDrafts drafts,
            ListStore store,
            ListViews views,
            ListSheet sheet,
            CaseViews cases,
            Areas areas,
            Clock clock) {
        this.lists = lists;
        this.drafts = drafts;
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

    @Schema(name = "DraftTaken")
    record Taken(int changed) {}

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

    @Operation(summary = "Draft a list from a file; it comes into force by publishing")
    @PostMapping(path = "/api/duty-lists/{book}/draft", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken draft(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable Book book,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false, defaultValue = "") String note)
            throws IOException {
        desk(staff);
        try (InputStreamReader csv = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Imported imported = drafts.draft(staff.county(), book, csv, note, staff.account(), clock.instant());
            return new Taken(imported.changed());
        }
    }

    @Operation(summary = "Publish a draft as it was seen")
    @PostMapping("/api/duty-lists/{book}/editions/{edition}/publish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(Actor.Staff staff, IdempotencyKey key, @PathVariable Book book, @PathVariable int edition) {
        desk(staff);
        drafts.publish(staff.county(), book, edition, staff.account(), clock.instant());
    }

    @Operation(summary = "Throw a draft away")
    @PostMapping("/api/duty-lists/{book}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor.Staff staff, IdempotencyKey key, @PathVariable Book book) {
        desk(staff);
        drafts.discard(staff.county(), book);
    }

    private static String name(Book book) {
        return book.name().toLowerCase(Locale.ROOT);
    }

    private static void desk(Actor.Staff staff) {
        if (!staff.has(Role.COUNTY_DESK)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }
}
