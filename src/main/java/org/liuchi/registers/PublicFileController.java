package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.files.StoredFiles;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of the records that a county shows to everybody. */
@RestController
class PublicFileController {
    private final Registers registers;
    private final PublicFiles files;
    private final StoredFiles stored;

    PublicFileController(Registers registers, PublicFiles files, StoredFiles stored) {
        this.registers = registers;
        this.files = files;
        this.stored = stored;
    }

    @Operation(summary = "A file of a shown record")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/public/registers/{register}/files/{file}")
    ResponseEntity<InputStreamResource> publicFile(
            CountyCode county, @PathVariable String register, @PathVariable UUID file) {
        KeptFile shown = files.shown(county, registers.get(county, register), file);
        return ServedFile.of(shown, stored.open(county, shown.id()));
    }

    @Operation(summary = "A picture of a shown record, small")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/public/registers/{register}/files/{file}/small")
    ResponseEntity<InputStreamResource> smallPublicFile(
            CountyCode county, @PathVariable String register, @PathVariable UUID file) {
        KeptFile shown = files.shown(county, registers.get(county, register), file);
        UUID small = Optional.ofNullable(shown.small()).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        return ServedFile.of(shown, stored.open(county, small));
    }
}
