package org.liuchi.assist.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liuchi.platform.ByteOrderMark;

/**
 * Reads a CSV file of messages (UTF-8, RFC 4180). Columns are found by name: {@code topic} and {@code text}, or {@code
 * tokens} where both are empty; {@code label}, {@code dup_group}, {@code topic_cluster}; {@code message_id} or {@code
 * row_id}. Columns that are missing are empty, others are ignored.
 */
final class MessageRows {
    private final Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private MessageRows(CSVRecord header) {
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
    }

    /** @throws Unusable when it can't be read or has none of the columns for a text */
    static List<Message> read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return messages(CSVFormat.RFC4180.parse(ByteOrderMark.skipped(reader)), file);
        } catch (IOException | UncheckedIOException e) {
            throw new Unusable("file-unreadable", Map.of("file", file));
        }
    }

    private static List<Message> messages(CSVParser parser, Path file) {
        List<Message> messages = new ArrayList<>();
        MessageRows rows = null;
        for (CSVRecord row : parser) {
            if (rows == null) {
                rows = new MessageRows(row);
            } else {
                messages.add(rows.message(row));
            }
        }
        if (rows == null || Stream.of("topic", "text", "tokens").noneMatch(rows.columns::containsKey)) {
            throw new Unusable("no-text-column", Map.of("file", file));
        }
        return messages;
    }

    private Message message(CSVRecord row) {
        String line = "line-" + row.getRecordNumber();
        String topic = field(row, "topic");
        String written = (topic + "\n" + field(row, "text")).strip();
        return new Message(
                first(field(row, "message_id"), field(row, "row_id"), line),
                field(row, "label"),
                topic,
                first(written, field(row, "tokens"), ""),
                first(field(row, "dup_group"), line, line),
                field(row, "topic_cluster"));
    }

    private String field(CSVRecord row, String name) {
        Integer place = columns.get(name);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    private static String first(String one, String two, String three) {
        return !one.isEmpty() ? one : two.isEmpty() ? three : two;
    }
}
