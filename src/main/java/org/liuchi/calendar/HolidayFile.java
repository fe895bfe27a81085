package org.liuchi.calendar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;

/** Reads {@code date,kind,name,name_en}; every bad row is named by its line, and one bad row refuses the file. */
final class HolidayFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final List<String> COLUMNS = List.of("date", "kind", "name", "name_en");

    private final List<SpecialDay> days = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();
    private final List<Problem.Violation> violations = new ArrayList<>();

    private HolidayFile() {}

    /** @throws Problem INVALID with one violation a bad row, field {@code line.7} */
    static List<SpecialDay> read(Reader text) {
        HolidayFile file = new HolidayFile();
        try (CSVParser rows = FORMAT.parse(text)) {
            if (!rows.getHeaderNames().containsAll(COLUMNS)) {
                throw Problem.invalid("file", "columns", Map.of("columns", String.join(",", COLUMNS)));
            }
            for (CSVRecord row : rows) {
                file.add(row, rows.getCurrentLineNumber());
            }
        } catch (CSVException | UncheckedIOException e) {
            throw Problem.invalid("file", "csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!file.violations.isEmpty()) {
            throw Problem.invalid(file.violations);
        }
        return file.days;
    }

    private void add(CSVRecord row, long line) {
        Optional<LocalDate> date = row.isConsistent() ? date(row.get("date")) : Optional.empty();
        Optional<SpecialDay.Kind> kind = row.isConsistent() ? kind(row.get("kind")) : Optional.empty();
        if (date.isEmpty()) {
            refuse(line, "holiday-date");
        } else if (kind.isEmpty()) {
            refuse(line, "holiday-kind");
        } else if (!seen.add(date.get())) {
            refuse(line, "holiday-twice");
        } else {
            add(date.get(), kind.get(), row, "line." + line);
        }
    }

    private void add(LocalDate date, SpecialDay.Kind kind, CSVRecord row, String field) {
        try {
            String name = PlainText.required(field, row.get("name"), 40);
            days.add(new SpecialDay(date, kind, name, PlainText.required(field, row.get("name_en"), 80)));
        } catch (Problem problem) {
            violations.addAll(problem.violations());
        }
    }

    private void refuse(long line, String rule) {
        violations.add(new Problem.Violation("line." + line, rule, Map.of("line", line)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<SpecialDay.Kind> kind(String text) {
        return switch (text) {
            case "off" -> Optional.of(SpecialDay.Kind.OFF);
            case "work" -> Optional.of(SpecialDay.Kind.WORK);
            default -> Optional.empty();
        };
    }
}
