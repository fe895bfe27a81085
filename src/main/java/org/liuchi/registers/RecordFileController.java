package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.files.StoredFiles;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of records for staff: whoever reads the record reads them. */
@RestController
class RecordFileController {
    private final RecordFiles files;
    private final StoredFiles stored;
    private final ItemScope scope;

    RecordFileController(RecordFiles files, StoredFiles stored, ItemScope scope) {
        this.files = files;
        this.stored = stored;
        this.scope = scope;
    }

    @Operation(summary = "A file of a record, also one that only its history names; documents to be taken away")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/records/{id}/files/{file}")
    ResponseEntity<InputStreamResource> recordFile(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID file) {
        KeptFile found = visible(staff, id, file);
        return ServedFile.of(found, stored.open(staff.county(), found.id()));
    }

    @Operation(summary = "A picture of a record, small")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/records/{id}/files/{file}/small")
    ResponseEntity<InputStreamResource> smallRecordFile(
            Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID file) {
        KeptFile found = visible(staff, id, file);
        UUID small = Optional.ofNullable(found.small()).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        return ServedFile.of(found, stored.open(staff.county(), small));
    }

    private KeptFile visible(Actor.Staff staff, UUID id, UUID file) {
        scope.visible(staff, id);
        return files.of(staff.county(), id, file).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }
}
