package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files for records that are still to be entered or changed. */
@RestController
class FileUploadController {
    private final Registers registers;
    private final FileUploads uploads;
    private final Receipts receipts;
    private final Clock clock;

    FileUploadController(Registers registers, FileUploads uploads, Receipts receipts, Clock clock) {
        this.registers = registers;
        this.uploads = uploads;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(
            summary = "Upload a file for a record; its id then stands in a field of files",
            description = "Pictures (JPEG, PNG, WebP), PDF, OFD, docx, xlsx, pptx, by content; one that no record names"
                    + " within a day is deleted")
    @PostMapping(path = "/api/registers/{register}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    UploadedFile addFile(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable String register,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        if (!RecordScope.reads(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        List<String> sent = List.of(register, name, ContentHash.of(file.getInputStream()));
        Receipt receipt = receipts.of("record file " + staff.account(), key, sent);
        return uploads.add(
                staff, registers.get(staff.county(), register), name, file.getInputStream(), receipt, clock.instant());
    }
}
