package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.liuchi.platform.table.TableFormat;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Registers as tables: out, empty to be filled in, and back in. */
@RestController
class RecordTableController {
    private final Registers registers;
    private final RecordTable table;
    private final RecordImport imports;
    private final Clock clock;

    RecordTableController(Registers registers, RecordTable table, RecordImport imports, Clock clock) {
        this.registers = registers;
        this.table = table;
        this.imports = imports;
        this.clock = clock;
    }

    @Operation(summary = "The records of a list as a table, at most 10,000; persons stay masked")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/registers/{register}/export")
    void exportRecords(
            Actor.Staff staff,
            @PathVariable String register,
            @RequestParam TableFormat format,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Register found = readable(staff, register);
        Map<String, String> asked = new HashMap<>(query);
        asked.remove("format");
        RecordQuery.read(found, asked);
        head(found, format, response);
        table.write(staff, found, asked, format, response.getOutputStream(), locale);
    }

    @Operation(summary = "The empty table to fill in")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/registers/{register}/template")
    void recordTemplate(
            Actor.Staff staff,
            @PathVariable String register,
            @RequestParam TableFormat format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Register found = readable(staff, register);
        head(found, format, response);
        RecordTable.empty(found, format, response.getOutputStream(), locale);
    }

    @Operation(summary = "Enter records from a table (xlsx or CSV), all or none; a dry run keeps nothing")
    @PostMapping(path = "/api/registers/{register}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RecordImport.Taken importRecords(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable String register,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        return imports.take(staff, readable(staff, register), file.getBytes(), dryRun, key, clock.instant());
    }

    private void head(Register register, TableFormat format, HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s\"".formatted(RecordTable.file(register, format, clock.instant())));
    }

    private Register readable(Actor.Staff staff, String name) {
        if (!RecordScope.reads(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return registers.get(staff.county(), name);
    }
}
