package org.liuchi.registers;

import java.nio.charset.StandardCharsets;
import org.liuchi.files.StoredFiles;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it leaves the server: a picture may be looked at in the page, a document is only ever taken away. */
final class ServedFile {
    private ServedFile() {}

    /** What a browser makes of it is fixed by its type; that it guesses no other is said for every answer (nosniff). */
    static ResponseEntity<InputStreamResource> of(KeptFile file, StoredFiles.Content content) {
        ContentDisposition.Builder how = content.mediaType().startsWith("image/")
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .contentLength(content.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content.stream()));
    }
}
