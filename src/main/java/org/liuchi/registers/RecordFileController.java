package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.jcajce.provider.digest.SHA256;
import org.liuchi.files.StoredFiles;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.core.io.InputStreamResource;
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

/** Files of records for staff: whoever reads the record reads them. */
@RestController
class RecordFileController {
    private final Registers registers;
    private final FileUploads uploads;
    private final RecordFiles files;
    private final StoredFiles stored;
    private final ItemScope scope;
    private final Receipts receipts;
    private final Clock clock;

    RecordFileController(
            Registers registers,
            FileUploads uploads,
            RecordFiles files,
            StoredFiles stored,
            ItemScope scope,
            Receipts receipts,
            Clock clock) {
        this.registers = registers;
        this.uploads = uploads;
        this.files = files;
        this.stored = stored;
        this.scope = scope;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(
            summary = "Upload a file for a record; its id then stands in a field of files",
            description = "Pictures (JPEG, PNG, WebP), PDF, OFD, docx, xlsx, pptx, by content; one that no record names"
                    + " within a day is deleted")
    @PostMapping(path = "/api/registers/{register}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileUploads.Uploaded addFile(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable String register,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        if (!RecordScope.reads(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        Register found = registers.get(staff.county(), register);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return uploads.add(
                staff,
                found,
                name,
                file.getInputStream(),
                receipts.of(
                        "record file " + staff.account(), key, List.of(register, name, hash(file.getInputStream()))),
                clock.instant());
    }

    /** Tells whether what is sent again under a key is the same file. */
    private static String hash(InputStream content) throws IOException {
        MessageDigest digest = new SHA256.Digest();
        try (content) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
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
