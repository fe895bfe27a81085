package org.liuchi.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;

/** A table that people filled in, as CSV: columns are found by name, others are left alone. */
public final class Sheet {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private Sheet() {}

    /**
     * @param needed columns that must be there
     * @param line makes something of one row; what it refuses is collected
     * @throws Problem INVALID with every violation of every row, field {@code line.7.name}
     */
    public static <T> List<T> read(Reader text, List<String> needed, Function<Row, T> line) {
        List<T> lines = new ArrayList<>();
        List<Problem.Violation> violations = new ArrayList<>();
        try (CSVParser rows = FORMAT.parse(text)) {
            if (!rows.getHeaderNames().containsAll(needed)) {
                throw Problem.invalid("file", "columns", Map.of("columns", String.join(",", needed)));
            }
            for (CSVRecord row : rows) {
                try {
                    lines.add(line.apply(new Row("line." + rows.getCurrentLineNumber(), row)));
                } catch (Problem problem) {
                    violations.addAll(problem.violations());
                }
            }
        } catch (CSVException | UncheckedIOException e) {
            throw Problem.invalid("file", "csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return lines;
    }

    /** @param field by which a refusal names it: {@code line.7} */
    public record Row(String field, CSVRecord cells) {
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
}
