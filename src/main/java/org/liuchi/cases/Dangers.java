package org.liuchi.cases;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.liuchi.workflow.flow.Urgency;

/**
 * Finds danger to life or property by words (接诉条例11(1)). It puts a case first and tells the reporter whom to call; it
 * withholds nothing, and the desk may say otherwise (R9).
 */
public final class Dangers {
    /** A danger is said first; further on, the words mostly tell of what has been. */
    private static final int BEGINNING = 60;

    private static final Dangers SHIPPED = read();

    private final List<Danger> dangers;

    private Dangers(List<Danger> dangers) {
        this.dangers = dangers;
    }

    /**
     * One line of {@code cases/dangers.csv}.
     *
     * @param number of the emergency service
     * @param category in which alone the words mean danger; empty: in any
     */
    private record Danger(String number, String category, List<String> words) {
        List<String> in(String matter, String text) {
            return category.isEmpty() || category.equals(matter)
                    ? words.stream().filter(text::contains).toList()
                    : List.of();
        }
    }

    /**
     * @param numbers to call, none when there is no danger
     * @param words that led to it
     */
    public record Found(List<String> numbers, List<String> words) {
        public Found {
            numbers = List.copyOf(numbers);
            words = List.copyOf(words);
        }

        Urgency urgency() {
            return numbers.isEmpty() ? Urgency.ORDINARY : Urgency.DANGER;
        }
    }

    static Dangers shipped() {
        return SHIPPED;
    }

    private static Dangers read() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Dangers.class.getResourceAsStream("/cases/dangers.csv")),
                StandardCharsets.UTF_8)) {
            return new Dangers(
                    CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()
                            .map(Dangers::danger)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Danger danger(CSVRecord row) {
        return new Danger(
                row.get("number"),
                row.get("category"),
                Arrays.asList(row.get("words").split(";", -1)));
    }

    Found in(String category, String description) {
        String text = description.substring(0, Math.min(BEGINNING, description.length()));
        List<String> words = dangers.stream()
                .flatMap(danger -> danger.in(category, text).stream())
                .distinct()
                .toList();
        List<String> numbers = dangers.stream()
                .filter(danger -> !danger.in(category, text).isEmpty())
                .map(Danger::number)
                .distinct()
                .toList();
        return new Found(numbers, words);
    }
}
