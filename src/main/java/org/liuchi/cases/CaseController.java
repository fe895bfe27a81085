package org.liuchi.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.files.StoredFiles;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Page;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Inbox;
import org.liuchi.workflow.view.StepRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Cases for staff. */
@RestController
class CaseController {
    private final Cases cases;
    private final CaseViews views;
    private final CaseLists lists;
    private final Photos photos;
    private final Receipts receipts;
    private final BulkActions bulk;
    private final Clock clock;

    CaseController(
            Cases cases,
            CaseViews views,
            CaseLists lists,
            Photos photos,
            Receipts receipts,
            BulkActions bulk,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.lists = lists;
        this.photos = photos;
        this.receipts = receipts;
        this.bulk = bulk;
        this.clock = clock;
    }

    @Operation(summary = "Cases that the account may see, newest first; all filters narrow together")
    @GetMapping("/api/cases")
    Page<Inbox.Entry> list(Actor.Staff staff, @ParameterObject CaseQuery query, Locale locale) {
        return lists.find(staff, query, locale, clock.instant());
    }

    @Operation(summary = "A case with its history and permitted actions")
    @GetMapping("/api/cases/{id}")
    CaseView.ForStaff one(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return views.forStaff(staff, id, locale, clock.instant());
    }

    /** The body is the inputs of the action and, beside them, the {@code version} that was seen. */
    @Operation(summary = "Take one of the permitted actions; the body is its inputs and the version that was seen")
    @PostMapping("/api/cases/{id}/actions/{action}")
    CaseView.After act(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestBody Map<String, Object> body,
            Locale locale) {
        views.visible(staff, id);
        StepRequest step = StepRequest.of(body);
        Receipt receipt = receipts.of("case %s %s".formatted(id, staff.account()), key, List.of(action, step.input()));
        Outcome outcome = cases.act(staff, id, action, step.version(), step.input(), receipt, clock.instant());
        return views.after(staff, outcome.item(), locale, clock.instant());
    }

    @Operation(
            summary = "Take one action on up to 200 cases, each for itself; the body is items and the inputs of the"
                    + " action")
    @PostMapping("/api/cases/actions/{action}")
    Bulk.Results actMany(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable String action,
            @Valid @RequestBody Bulk.Request body,
            Locale locale) {
        return bulk.act(staff, key, action, body, locale);
    }

    @Operation(summary = "Add a photo of what was done; then named in the photos of the answer")
    @PostMapping(path = "/api/cases/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CaseView.Photo addPhoto(
            Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @RequestParam("file") MultipartFile file)
            throws IOException {
        views.visible(staff, id);
        Receipt receipt = receipts.of(
                "photo %s %s".formatted(id, staff.account()), key, Photos.contentHash(file.getInputStream()));
        Photos.Photo photo =
                photos.add(staff.county(), id, Photos.Shows.RESULT, file.getInputStream(), receipt, clock.instant());
        return CaseView.Photo.at("/api/cases/%s/photos/".formatted(id), photo);
    }

    @GetMapping("/api/cases/{id}/photos/{photo}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> photo(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID photo) {
        views.visible(staff, id);
        return content(photos.open(staff.county(), id, photo));
    }

    static ResponseEntity<InputStreamResource> content(StoredFiles.Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .contentLength(content.bytes())
                .body(new InputStreamResource(content.stream()));
    }
}
