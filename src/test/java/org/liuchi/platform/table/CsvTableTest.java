package org.liuchi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("编号", "标题", "类别"),
            List.of("1", "他说“好”，她说\"不\"", "一,二"),
            List.of("2", "第一行\n第二行\r\n第三行", " 留白 "),
            List.of("", "", ""));

    @Test
    void whatIsWrittenIsReadAgainAsItWas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile table = TableFile.in(TableFormat.CSV, "表", out)) {
            for (List<String> row : ROWS) {
                table.row(row);
            }
        }

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        assertThat(CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).stream()
                        .map(CSVRecord::toList))
                .containsExactlyElementsOf(ROWS);
    }
}
