package org.liuchi.demo.sheets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** A table among the demo's resources. */
public final class Sheet {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Sheet() {}

    /**
     * @param name of the file in {@code resources/demo}
     * @return its rows by column
     */
    public static List<Map<String, String>> rows(String name) {
        try (Reader file =
                new InputStreamReader(new ClassPathResource("demo/" + name).getInputStream(), StandardCharsets.UTF_8)) {
            return CSV.parse(file).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
