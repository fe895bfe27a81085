package org.liuchi.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.people.TextMask;
import org.liuchi.platform.Words;
import org.liuchi.workflow.Inbox;

/** One row of an exported table. */
record ExportedCase(Inbox.Entry entry, @Nullable Instant closedAt) {
    /** Keys of their words: {@code export.number}, … */
    static final List<String> COLUMNS = List.of(
            "number title category area state urgency organization post openedAt dueAt promisedAt closedAt overdue"
                    .split(" ", -1));

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    static ExportedCase of(Inbox.Entry entry, ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new ExportedCase(entry, closed == null ? null : closed.toInstant());
    }

    List<String> cells(Words words, Locale locale) {
        return Stream.<@Nullable String>of(
                        entry.reference(),
                        TextMask.of(entry.title()),
                        entry.categoryText(),
                        entry.areaName(),
                        entry.stateText(),
                        entry.urgency() == 0 ? "" : words.of(locale, "export.urgency." + entry.urgency(), Map.of()),
                        entry.organization(),
                        entry.post(),
                        moment(entry.openedAt()),
                        moment(entry.dueAt()),
                        moment(entry.promisedAt()),
                        moment(closedAt),
                        entry.overdue() ? words.of(locale, "export.yes", Map.of()) : "")
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }
}
