package org.liuchi.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.table.TableFormat;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases as a table to take away. */
@RestController
class CaseExportController {
    private static final DateTimeFormatter IN_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(WorkCalendar.ZONE);
    private static final CaseQuery ANY =
            new CaseQuery(null, null, null, null, null, null, null, null, null, null, null, null);

    private final CaseExport export;
    private final Clock clock;

    CaseExportController(CaseExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @Schema(name = "ExportRequest")
    record Picked(
            @NotEmpty List<@NotNull UUID> ids, @NotNull TableFormat format) {}

    @Operation(summary = "The cases of a list as a table, newest first, at most 10,000; no personal data is in it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/cases/export")
    void all(
            Actor.Staff staff,
            @ParameterObject CaseQuery query,
            @RequestParam TableFormat format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(export.order(staff, query, null, format, CaseExport.MOST, clock.instant()), locale, response);
    }

    /** Nothing is changed; the key is asked for like on every POST. */
    @Operation(summary = "Up to 200 picked cases as a table")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @PostMapping("/api/cases/export")
    void picked(
            Actor.Staff staff,
            IdempotencyKey key,
            @Valid @RequestBody Picked picked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (picked.ids().size() > Bulk.MOST) {
            throw Problem.invalid("ids", "too-many", Map.of("max", Bulk.MOST));
        }
        send(export.order(staff, ANY, picked.ids(), picked.format(), Bulk.MOST, clock.instant()), locale, response);
    }

    private void send(CaseExport.Order order, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(order.format().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"cases-%s.%s\""
                        .formatted(IN_NAME.format(order.now()), order.format().ending()));
        export.write(order, response.getOutputStream(), locale);
    }
}
