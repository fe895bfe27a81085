package org.liuchi.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;

/**
 * One row of a {@link Sheet}.
 *
 * @param field by which a refusal names it: {@code line.7}
 */
public record SheetRow(String field, CSVRecord cells) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Empty where the column or the text is missing. */
    public String text(String column, int max) {
        return PlainText.optional(in(column), cells.isSet(column) ? cells.get(column) : "", max);
    }

    public String required(String column, int max) {
        return PlainText.required(in(column), text(column, max), max);
    }

    /** The moment at which the day begins in China. */
    public Optional<Instant> day(String column) {
        String day = text(column, 20);
        try {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day).atStartOfDay(ZONE).toInstant());
        } catch (DateTimeException _) {
            throw Problem.invalid(in(column), "day", Map.of("said", day));
        }
    }

    public String in(String column) {
        return field + "." + column;
    }
}
