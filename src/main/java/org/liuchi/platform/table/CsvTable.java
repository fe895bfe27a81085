package org.liuchi.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** RFC 4180 with a byte order mark: without it office programs take Chinese for something else. */
final class CsvTable implements TableFile {
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    private final Writer writer;

    CsvTable(OutputStream to) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
    }

    @Override
    public void row(List<String> cells) throws IOException {
        writer.write(cells.stream().map(TableFile::harmless).map(CsvTable::cell).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    private static String cell(String text) {
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
