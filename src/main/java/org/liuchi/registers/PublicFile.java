package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;

/**
 * A file that everybody may have.
 *
 * @param field that holds it
 * @param small where a picture is in small
 */
@Schema(name = "PublicFile")
record PublicFile(
        String field,
        String name,
        String mediaType,
        long bytes,
        String href,
        @Nullable String small) {
    static List<PublicFile> of(Register register, Field field, RecordView.Cell cell) {
        return cell.files().stream().map(file -> of(register, field, file)).toList();
    }

    private static PublicFile of(Register register, Field field, RecordView.File file) {
        String href = "/api/public/registers/%s/files/%s".formatted(register.name(), file.id());
        return new PublicFile(
                field.name(),
                file.name(),
                file.mediaType(),
                file.bytes(),
                href,
                file.small() == null ? null : href + "/small");
    }
}
