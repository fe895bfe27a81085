package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * The answer to an upload.
 *
 * @param name as it is kept
 */
@Schema(name = "UploadedFile")
record UploadedFile(UUID id, String name, String mediaType, long bytes) {}
