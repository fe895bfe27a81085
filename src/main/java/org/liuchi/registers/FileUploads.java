package org.liuchi.registers;

import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.liuchi.files.Attached;
import org.liuchi.files.StoredFile;
import org.liuchi.files.StoredFiles;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.stereotype.Component;

/** Files on their way to a record: uploaded first, then named by what is entered. */
@Component
class FileUploads {
    /** A brake: more than any form takes. */
    private static final int MOST_WAITING = 100;

    private final StoredFiles stored;
    private final RecordFiles files;
    private final Receipts receipts;

    FileUploads(StoredFiles stored, RecordFiles files, Receipts receipts) {
        this.stored = stored;
        this.files = files;
        this.receipts = receipts;
    }

    /**
     * To be called outside any transaction, because no connection should wait for a picture to be decoded.
     *
     * @param given name as the sender calls it
     * @throws Problem INVALID {@code file} (no known document, too large, …); REFUSED too-many-files; NOT_FOUND where the
     *     register takes no files
     */
    UploadedFile add(
            Actor.Staff staff, Register register, String given, InputStream content, Receipt receipt, Instant now) {
        if (FileFields.in(register).findAny().isEmpty()) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        try (Attached attached = stored.attach(staff.county(), content, now)) {
            return receipts.once(staff.county(), receipt, now, UploadedFile.class, () -> {
                if (files.waiting(staff.county(), staff.account().value()) >= MOST_WAITING) {
                    throw Problem.refused("too-many-files", Map.of("max", MOST_WAITING));
                }
                return keep(staff, register, given, attached, now);
            });
        }
    }

    private UploadedFile keep(Actor.Staff staff, Register register, String given, Attached attached, Instant now) {
        StoredFile whole = stored.keep(attached.whole());
        UUID small =
                attached.small() == null ? null : stored.keep(attached.small()).id();
        KeptFile file = KeptFile.uploaded(whole, small, register, given, staff);
        files.add(staff.county(), file, now);
        return new UploadedFile(file.id(), file.name(), file.mediaType(), file.bytes());
    }
}
