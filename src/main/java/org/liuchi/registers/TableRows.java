package org.liuchi.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.liuchi.platform.ByteOrderMark;
import org.liuchi.shared.Problem;

/** The rows of a table that somebody filled in: the first sheet of an xlsx file, or CSV; the first row is the head. */
final class TableRows {
    private static final int MOST = 10_001;

    private TableRows() {}

    /** @throws Problem INVALID file, when it is neither or has more than 10,000 rows */
    static List<List<String>> read(byte[] file) {
        try {
            List<List<String>> rows = isZip(file) ? sheet(file) : csv(file);
            if (rows.size() > MOST) {
                throw Problem.invalid("file", "too-many", Map.of("max", MOST - 1));
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw Problem.invalid("file", "table");
        }
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static List<List<String>> sheet(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST + 1L).map(TableRows::cells).toList();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(TableRows::text).orElse(""));
        }
        return cells;
    }

    /** A day is a number in the file; only its form says that it is a day. */
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER ->
                isDay(cell)
                        ? cell.asDate().toLocalDate().toString()
                        : cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING, FORMULA, ERROR, EMPTY -> unquoted(cell.getText().strip());
        };
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(Locale.ROOT).matches(".*[yd].*");
    }

    private static List<List<String>> csv(byte[] file) throws IOException {
        try (InputStreamReader text = new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.DEFAULT.builder().setTrim(true).get().parse(ByteOrderMark.skipped(text))) {
            return rows.stream()
                    .limit(MOST + 1L)
                    .map(row -> row.stream().map(TableRows::unquoted).toList())
                    .toList();
        }
    }

    /** As our own tables write what could be taken for a formula. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@＝＋－＠".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
