package org.liuchi.cases.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafting and publishing the lists, for the county's desk. */
@RestController
class ListDraftController {
    private final ListDrafts drafts;
    private final Receipts receipts;
    private final Clock clock;

    ListDraftController(ListDrafts drafts, Receipts receipts, Clock clock) {
        this.drafts = drafts;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Schema(name = "DraftTaken")
    record Taken(int changed) {}

    /** @param draftedAt of the draft that was read */
    @Schema(name = "DraftRead")
    record Read(@NotNull Instant draftedAt) {}

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
        byte[] csv = file.getBytes();
        return once(staff, key, "draft " + book, List.of(csv, note), now -> {
            StringReader lines = new StringReader(new String(csv, StandardCharsets.UTF_8));
            return new Taken(drafts.draft(staff.county(), book, lines, note, staff.account(), now)
                    .changed());
        });
    }

    @Operation(summary = "Publish a draft as it was seen")
    @PostMapping("/api/duty-lists/{book}/editions/{edition}/publish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable Book book,
            @PathVariable int edition,
            @Valid @RequestBody Read read) {
        desk(staff);
        once(staff, key, "publish %s %d".formatted(book, edition), read, now -> {
            drafts.publish(staff.county(), book, edition, read.draftedAt(), staff.account(), now);
            return new Taken(1);
        });
    }

    @Operation(summary = "Throw a draft away")
    @PostMapping("/api/duty-lists/{book}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor.Staff staff, IdempotencyKey key, @PathVariable Book book) {
        desk(staff);
        once(staff, key, "discard " + book, List.of(), _ -> {
            drafts.discard(staff.county(), book);
            return new Taken(1);
        });
    }

    private Taken once(Actor.Staff staff, IdempotencyKey key, String what, Object body, Function<Instant, Taken> work) {
        Instant now = clock.instant();
        Receipt receipt = receipts.of("duty list %s %s".formatted(what, staff.account()), key, body);
        return receipts.once(staff.county(), receipt, now, Taken.class, () -> work.apply(now));
    }

    private static void desk(Actor.Staff staff) {
        if (!staff.has(Role.COUNTY_DESK)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }
}
