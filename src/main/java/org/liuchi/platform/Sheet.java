package org.liuchi.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liuchi.shared.Problem;

/** A table that people filled in, as CSV: columns are found by name, others are left alone. */
public final class Sheet {
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
    public static <T> List<T> read(Reader text, List<String> needed, Function<SheetRow, T> line) {
        List<T> lines = new ArrayList<>();
        List<Problem.Violation> violations = new ArrayList<>();
        try (CSVParser rows = FORMAT.parse(ByteOrderMark.skipped(text))) {
            if (!rows.getHeaderNames().containsAll(needed)) {
                throw Problem.invalid("file", "columns", Map.of("columns", String.join(",", needed)));
            }
            for (CSVRecord row : rows) {
                try {
                    lines.add(line.apply(new SheetRow("line." + rows.getCurrentLineNumber(), row)));
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
}
