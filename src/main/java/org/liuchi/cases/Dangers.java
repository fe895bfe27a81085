package org.liuchi.cases;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.flow.Urgency;

/**
 * Finds danger to life or property by words (接诉条例11(1)). It puts a case first and tells the reporter whom to call; it
 * withholds nothing, and the desk may say otherwise (R9).
 */
public final class Dangers {
    /** A danger is said first; further on, the words mostly tell of what has been. */
    private static final int BEGINNING = 60;

    /** What is feared, prevented or long past is no danger now: 夏天怕着火, 去年出车祸. */
    private static final Pattern NOT_NOW =
            Pattern.compile("(怕|担心|担忧|万一|容易|可能|以防|防止|防范|差点|险些|避免|预防|曾|经常|去年|前年|上次)[^，。；！？,.;!?]{0,5}$");

    private static final List<String> ALL_NUMBERS = List.of("110", "119", "120", "122");

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
     * @param words regular expressions
     */
    private record Danger(String number, String category, List<Pattern> words) {
        List<String> in(String matter, String text) {
            return category.isEmpty() || category.equals(Categories.firstLevel(matter))
                    ? words.stream()
                            .flatMap(word -> word.matcher(text).results())
                            .filter(found -> !NOT_NOW.matcher(text.substring(0, found.start()))
                                    .find())
                            .map(MatchResult::group)
                            .toList()
                    : List.of();
        }
    }

    /**
     * @param numbers to call, none when there is no danger
     * @param words that led to it
     * @param urgency as high as the danger, or as somebody has said
     */
    public record Found(List<String> numbers, List<String> words, Urgency urgency) {
        public Found(List<String> numbers, List<String> words) {
            this(numbers, words, numbers.isEmpty() ? Urgency.ORDINARY : Urgency.DANGER);
        }

        public Found {
            numbers = List.copyOf(numbers);
            words = List.copyOf(words);
        }

        /** Somebody who hears the caller may see more danger than the words tell, never less. */
        Found orSaid(@Nullable Urgency said) {
            if (said == null || said.level() <= urgency.level()) {
                return this;
            }
            return new Found(said == Urgency.DANGER ? ALL_NUMBERS : numbers, words, said);
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
                Arrays.stream(row.get("words").split(";", -1))
                        .map(Pattern::compile)
                        .toList());
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
