package org.liuchi.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A case on paper: its whole file, and what its reporter was told. */
@RestController
class CaseFileController {
    private final CaseFiles files;
    private final CaseArchive archive;
    private final CaseNotices notices;
    private final CaseViews views;
    private final Clock clock;

    CaseFileController(CaseFiles files, CaseArchive archive, CaseNotices notices, CaseViews views, Clock clock) {
        this.files = files;
        this.archive = archive;
        this.notices = notices;
        this.views = views;
        this.clock = clock;
    }

    @Operation(summary = "Everything about a case, masked; for the reporter without what is internal")
    @GetMapping("/api/cases/{id}/file")
    CaseFile file(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "STAFF") CaseFile.Reader reader,
            Locale locale) {
        return files.of(staff, id, reader, locale, clock.instant());
    }

    @Operation(summary = "The same as a ZIP to be kept: a page, the photos, the chained history and how to check it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/cases/{id}/file.zip")
    void archive(Actor.Staff staff, @PathVariable UUID id, Locale locale, HttpServletResponse response)
            throws IOException {
        Instant now = clock.instant();
        CaseFile file = archive.file(staff, id, locale, now);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.zip\"".formatted(file.number()));
        archive.write(staff, id, file, response.getOutputStream(), locale, now);
    }

    @Operation(summary = "What the reporter was told when it was redirected or refused; not found when it never was")
    @GetMapping("/api/cases/{id}/notice")
    CaseNotice notice(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return notices.of(views.visible(staff, id), locale);
    }
}
