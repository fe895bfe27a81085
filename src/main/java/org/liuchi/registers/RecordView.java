package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.view.ItemView;

/** A record as it leaves the server. */
final class RecordView {
    private RecordView() {}

    /**
     * A line of a list.
     *
     * @param cells columns, by field
     * @param dueAt end of the present step; absent once closed
     */
    @Schema(name = "ListedRecord")
    record Line(
            UUID id,
            String register,
            String number,
            String title,
            String state,
            String stateText,
            String area,
            String areaName,
            String holder,
            boolean open,
            @Nullable Instant dueAt,
            boolean overdue,
            Map<String, Cell> cells) {}

    /**
     * A value.
     *
     * @param value as JSON
     * @param text in the reader's language
     * @param links records it leads to
     * @param files of a field of files
     */
    @Schema(name = "RecordCell")
    record Cell(@Nullable Object value, String text, List<Link> links, List<File> files) {
        static Cell of(UUID record, Object value, List<KeptFile> files, Locale locale) {
            return new Cell(
                    value,
                    Wording.files(files, locale),
                    List.of(),
                    files.stream().map(file -> File.of(record, file)).toList());
        }
    }

    /**
     * A file of a record.
     *
     * @param href where it is; a picture to be looked at, a document to be taken away
     * @param small where a picture is in small
     */
    @Schema(name = "RecordFile")
    record File(
            UUID id,
            String name,
            String mediaType,
            long bytes,
            String href,
            @Nullable String small) {
        static File of(UUID record, KeptFile file) {
            String href = "/api/records/%s/files/%s".formatted(record, file.id());
            return new File(
                    file.id(),
                    file.name(),
                    file.mediaType(),
                    file.bytes(),
                    href,
                    file.small() == null ? null : href + "/small");
        }
    }

    @Schema(name = "RecordLink")
    record Link(UUID id, String title) {}

    /**
     * The whole page.
     *
     * @param item state, owner, clocks, history and what the kernel would offer
     * @param forms actions that may be taken, each with the fields it sets
     * @param related records that point here, by register and field
     * @param changes what steps changed, newest first
     */
    @Schema(name = "RecordPage")
    record Whole(
            ItemView.ForStaff item,
            String register,
            String registerText,
            String holder,
            String keeper,
            Map<String, Cell> cells,
            List<RegisterView.Form> forms,
            List<Related> related,
            List<Change> changes) {}

    /**
     * @param field of that register that leads here
     * @param total capped at 999
     * @param mayEnter whether the account may enter one from here
     */
    @Schema(name = "RelatedRecords")
    record Related(String register, String label, String field, int total, List<Line> lines, boolean mayEnter) {}

    /**
     * @param seq line of the history
     * @param left files that were left out; they stay with the record
     */
    @Schema(name = "RecordChange")
    record Change(int seq, Instant at, String by, String label, String before, String after, List<File> left) {}
}
