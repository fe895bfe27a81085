package org.liuchi.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.CaseView;
import org.liuchi.cases.CaseViews;
import org.liuchi.cases.Cases;
import org.liuchi.cases.Categories;
import org.liuchi.cases.Channel;
import org.liuchi.cases.NewCase;
import org.liuchi.cases.Photos;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A resident's way in: no account, no cookie; whoever has the code may follow and act. */
@RestController
@RequestMapping("/api/public")
class PublicCaseController {
    private final Cases cases;
    private final CaseViews views;
    private final Categories categories;
    private final Photos photos;
    private final Receipts receipts;
    private final Clock clock;

    PublicCaseController(
            Cases cases, CaseViews views, Categories categories, Photos photos, Receipts receipts, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.categories = categories;
        this.photos = photos;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param parent code of the first level; absent for one of the first level itself */
    record CategoryName(String code, @Nullable String parent, String name) {}

    @Operation(summary = "Raise a matter; the answer has the code to follow it by")
    @PostMapping("/cases")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView.Accepted report(CountyCode county, IdempotencyKey key, @RequestBody NewCase raised, Locale locale) {
        Receipt receipt = receipts.of("report", key, raised);
        Cases.Reported reported = cases.report(county, raised, Channel.WEB, null, receipt, clock.instant());
        return views.accepted(reported, locale);
    }

    @Operation(summary = "Follow a matter by its code: state, handler, promise, timeline, permitted actions")
    @GetMapping("/cases/{code}")
    CaseView.ForReporter follow(CountyCode county, @PathVariable String code, Locale locale) {
        return views.forReporter(county, code, locale, clock.instant());
    }

    /** The body is the inputs of the action; {@code version} may be left out. */
    @Operation(
            summary = "Take one of the permitted actions; the body is its inputs and, if wanted, the version that was"
                    + " seen")
    @PostMapping("/cases/{code}/actions/{action}")
    CaseView.ForReporter act(
            CountyCode county,
            IdempotencyKey key,
            @PathVariable String code,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            Locale locale) {
        Map<String, Object> input = new HashMap<>(body == null ? Map.of() : body);
        Object version = input.remove("version");
        if (version != null && !(version instanceof Integer)) {
            throw Problem.invalid("version", "number", Map.of("min", 1, "max", Integer.MAX_VALUE));
        }
        UUID report = cases.reportId(county, code);
        Receipt receipt = receipts.of("report " + report, key, List.of(action, input));
        cases.act(county, code, action, (Integer) version, input, receipt, clock.instant());
        return views.forReporter(county, code, locale, clock.instant());
    }

    @Operation(summary = "Add a photo (JPEG, PNG or WebP, 10 MB); at most nine a matter")
    @PostMapping(path = "/cases/{code}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CaseView.Photo addPhoto(
            CountyCode county, IdempotencyKey key, @PathVariable String code, @RequestParam("file") MultipartFile file)
            throws IOException {
        UUID id = cases.ownCaseOf(county, code);
        Receipt receipt = receipts.of("photo " + id, key, Photos.contentHash(file.getInputStream()));
        Photos.Photo photo =
                photos.add(county, id, Photos.Shows.REPORT, file.getInputStream(), receipt, clock.instant());
        return CaseView.Photo.at("/api/public/cases/" + code + "/photos/", photo);
    }

    @GetMapping("/cases/{code}/photos/{photo}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> photo(CountyCode county, @PathVariable String code, @PathVariable UUID photo) {
        var content = photos.openForReporter(county, cases.ownCaseOf(county, code), cases.caseOf(county, code), photo);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .contentLength(content.bytes())
                .body(new InputStreamResource(content.stream()));
    }

    @Operation(summary = "What matters are about")
    @GetMapping("/categories")
    List<CategoryName> categories(CountyCode county, Locale locale) {
        return categories.all(county).stream()
                .map(category -> new CategoryName(
                        category.code(), category.parent(), category.name().in(locale)))
                .toList();
    }
}
