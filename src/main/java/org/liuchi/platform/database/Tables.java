package org.liuchi.platform.database;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Every table of the program, declared once in {@code db/tables.csv} (distribution rule 2). */
public final class Tables {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private Tables() {}

    /** How a table is spread over several nodes. */
    public enum Kind {
        /** Distributed by {@code county_code}. */
        TENANT,
        /** The same on every node, written rarely. */
        REFERENCE,
        /** Infrastructure, on the coordinator only. */
        LOCAL
    }

    /** @param appendOnly the application's login may add and read rows, but never change or remove one */
    public record Table(String schema, String name, Kind kind, boolean appendOnly) {}

    public static List<Table> declared() {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(Tables.class.getResourceAsStream("/db/tables.csv")),
                        StandardCharsets.UTF_8);
                var rows = FORMAT.parse(file)) {
            return rows.stream().map(Tables::table).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(CSVRecord row) {
        String[] name = row.get("table").split("\\.", 2);
        Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        return new Table(
                name[0],
                name[1],
                kind,
                switch (row.get("append-only")) {
                    case "yes" -> true;
                    case "no" -> false;
                    case String other ->
                        throw new IllegalArgumentException("db/tables.csv: append-only is yes or no, not " + other);
                });
    }
}
