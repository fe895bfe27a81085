package org.liuchi.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet, every cell a text; the first row stays in sight. */
final class SpreadsheetTable implements TableFile {
    /** Rows that are held before they are written. */
    private static final int HELD = 500;

    private static final double WIDTH = 22;

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    SpreadsheetTable(String name, OutputStream to) {
        this.book = new Workbook(to, "Liuchi", "1.0");
        this.sheet = book.newWorksheet(name);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == 0) {
            sheet.freezePane(0, 1);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (rows == 0) {
                sheet.width(i, WIDTH);
            }
            sheet.value(rows, i, TableFile.harmless(cells.get(i)));
        }
        if (++rows % HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
