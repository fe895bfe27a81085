package org.liuchi.areas;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;

/**
 * Reads divisions from CSV. Needed are {@code code} and {@code name}, which is all that the lists of the Bureau of
 * Statistics have; {@code kind} and {@code parent} are compared with what the code says, and {@code sub_kind},
 * {@code households} and {@code people} are taken. Other columns are left alone.
 */
final class DivisionFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 100_000_000;

    private final List<Divisions.Entry> entries = new ArrayList<>();
    private final List<Problem.Violation> violations = new ArrayList<>();

    private DivisionFile() {}

    /** @throws Problem INVALID with one violation a bad row, field {@code line.7} */
    static List<Divisions.Entry> read(Reader text) {
        DivisionFile file = new DivisionFile();
        try (CSVParser rows = FORMAT.parse(text)) {
            if (!rows.getHeaderNames().containsAll(List.of("code", "name"))) {
                throw Problem.invalid("file", "columns", Map.of("columns", "code,name"));
            }
            for (CSVRecord row : rows) {
                file.add(row, "line." + rows.getCurrentLineNumber());
            }
        } catch (CSVException | UncheckedIOException e) {
            throw Problem.invalid("file", "csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!file.violations.isEmpty()) {
            throw Problem.invalid(file.violations);
        }
        return file.entries;
    }

    private void add(CSVRecord row, String field) {
        try {
            AreaCode code = AreaCode.read(cell(row, "code"))
                    .orElseThrow(() -> Problem.invalid(field, "division-code", Map.of("code", cell(row, "code"))));
            agree(field, "area-kind", cell(row, "kind"), code.kind().name().toLowerCase(Locale.ROOT));
            agree(field, "area-parent", padded(cell(row, "parent")), String.valueOf(code.parent()));
            NewArea area = new NewArea(
                    code.value(),
                    PlainText.required(field, cell(row, "name"), LONGEST_NAME),
                    subKind(field, cell(row, "sub_kind")),
                    count(field, cell(row, "households")),
                    count(field, cell(row, "people")));
            entries.add(new Divisions.Entry(field, area));
        } catch (Problem problem) {
            violations.addAll(problem.violations());
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static String padded(String code) {
        return AreaCode.read(code).map(AreaCode::value).orElse(code);
    }

    private static void agree(String field, String rule, String said, String expected) {
        if (!said.isEmpty() && !said.toLowerCase(Locale.ROOT).equals(expected)) {
            throw Problem.invalid(field, rule, Map.of("said", said, "expected", expected));
        }
    }

    private static Area.@Nullable SubKind subKind(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<Area.SubKind> known = Stream.of(Area.SubKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst();
        return known.orElseThrow(() -> Problem.invalid(field, "area-sub-kind", Map.of("said", text)));
    }

    private static int count(String field, String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > MOST) {
            throw Problem.invalid(field, "count", Map.of("said", text));
        }
        return Integer.parseInt(text);
    }
}
