package org.liuchi.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table that is written row by row, so that a long one needs no more memory than a short one. */
public sealed interface TableFile extends AutoCloseable permits CsvTable, SpreadsheetTable {
    /** @param name of the table, for those formats that have a place for it */
    static TableFile in(TableFormat format, String name, OutputStream to) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(to);
            case XLSX -> new SpreadsheetTable(name, to);
        };
    }

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** Programs take a cell that begins so for a formula, and run what somebody wrote into a title. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
