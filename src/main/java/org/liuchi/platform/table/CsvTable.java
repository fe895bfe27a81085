package org.liuchi.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** RFC 4180 with a byte order mark: without it office programs take Chinese for something else. */
final class CsvTable implements TableFile {
    private final Writer writer;

    CsvTable(OutputStream to) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
    }

    @Override
    public void row(List<String> cells) throws IOException {
        // a printer would do, but its class file names annotations that are nowhere, a warning that breaks the build
        writer.write(
                CSVFormat.RFC4180.format(cells.stream().map(TableFile::harmless).toArray()));
        writer.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
