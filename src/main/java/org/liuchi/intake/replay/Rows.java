package org.liuchi.intake.replay;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.ByteOrderMark;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;

/** The rows of a file, one after the other; a broken one doesn't spoil those after it. */
final class Rows implements Iterator<Row>, Closeable {
    /** Characters that the server takes of a message and of an answer to it. */
    static final int LONGEST_MESSAGE = 20_000;

    static final int LONGEST_REPLY = 10_000;

    /** Stands for bytes that are no UTF-8: an unpaired surrogate can't come from decoding, and no text may hold one. */
    private static final String BROKEN = "\uDC00";

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Phrases phrases;
    private final Columns columns;
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable Row next;

    /** @throws Ended when the first line isn't the header of such a file */
    Rows(InputStream file, Phrases phrases) throws IOException {
        this.phrases = phrases;
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(BROKEN);
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, utf8));
        parser = CSVParser.builder()
                .setReader(ByteOrderMark.skipped(reader))
                .setFormat(CSVFormat.RFC4180)
                .get();
        records = parser.iterator();
        columns = header();
    }

    private Columns header() {
        try {
            Columns found = records.hasNext() ? Columns.of(records.next()) : new Columns(Map.of(), 0);
            if (found.has("topic") || found.has("text")) {
                return found;
            }
            throw Ended.unusable(phrases.of("columns-missing"));
        } catch (UncheckedIOException e) {
            throw Ended.unusable(phrases.of("columns-missing"));
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    private @Nullable Row read() {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord row = records.next();
                if (row.size() > 1 || !row.get(0).isBlank()) {
                    return row(line, row);
                }
            } catch (UncheckedIOException e) {
                return broken(line, e);
            }
        }
    }

    private Row row(long line, CSVRecord row) {
        if (row.size() != columns.count()) {
            return new Row.Bad(
                    line, phrases.of("row-fields", Map.of("found", row.size(), "expected", columns.count())));
        }
        try {
            String topic = PlainText.optional("topic", columns.in(row, "topic"), LONGEST_MESSAGE);
            String text = PlainText.optional("text", columns.in(row, "text"), LONGEST_MESSAGE);
            String description = PlainText.required("text", topic + "\n" + text, LONGEST_MESSAGE);
            String reply = PlainText.optional("reply", columns.in(row, "reply"), LONGEST_REPLY);
            String id = columns.id(row, line);
            return new Row.Message(line, id, seen.merge(id, 1, Integer::sum), description, reply);
        } catch (Problem e) {
            return new Row.Bad(line, phrases.of(e.violations().getFirst()));
        }
    }

    /** Skips what is left of the line on which the quoting broke. */
    private Row broken(long line, UncheckedIOException quoting) {
        if (!(quoting.getCause() instanceof CSVException)) {
            throw quoting;
        }
        boolean inTheMiddle = true;
        while (inTheMiddle) {
            try {
                inTheMiddle = false;
                if (records.hasNext()) {
                    records.next();
                }
            } catch (UncheckedIOException e) {
                inTheMiddle = true;
            }
        }
        return new Row.Bad(line, phrases.of("row-quoting", Map.of("from", line, "to", parser.getCurrentLineNumber())));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
