package org.liuchi.cases;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Finds a category by keywords: the one with most hits, a hit in the first 40 characters (the topic) counting three
 * times, ties to the earlier one. A proposal only: the desk sees it with the words that led to it and may change it
 * (R9).
 */
public final class CategoryRules {
    /** What a matter belongs to when no word says otherwise. */
    public static final String OTHER = "other";

    private static final int TOPIC = 40;
    private static final int TOPIC_WEIGHT = 3;

    private static final CategoryRules SHIPPED = read();

    private final List<Shipped> categories;

    private CategoryRules(List<Shipped> categories) {
        this.categories = categories;
    }

    /**
     * A category that every county begins with.
     *
     * @param parent code of the first level; empty for one of the first level itself
     * @param organization usual name of the body responsible; empty on the second level: as the first
     * @param keywords none on the second level, which people choose
     */
    public record Shipped(
            String code, String parent, String name, String nameEn, String organization, List<String> keywords) {
        public Shipped {
            keywords = List.copyOf(keywords);
        }
    }

    /** @param words that led to the category, none for {@link #OTHER} */
    public record Proposal(String category, List<String> words) {
        public Proposal {
            words = List.copyOf(words);
        }
    }

    public static CategoryRules shipped() {
        return SHIPPED;
    }

    private static CategoryRules read() {
        try (Reader reader = new InputStreamReader(
                CategoryRules.class.getResourceAsStream("/cases/categories.csv"), StandardCharsets.UTF_8)) {
            return new CategoryRules(
                    CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                            .map(row -> new Shipped(
                                    row.get("code"),
                                    row.get("parent"),
                                    row.get("name"),
                                    row.get("name_en"),
                                    row.get("organization"),
                                    Arrays.stream(row.get("keywords").split(";", -1))
                                            .filter(word -> !word.isEmpty())
                                            .toList()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Shipped> categories() {
        return categories;
    }

    public String categoryOf(String text) {
        return propose(text).category();
    }

    public Proposal propose(String text) {
        String topic = text.substring(0, Math.min(TOPIC, text.length()));
        Proposal best = new Proposal(OTHER, List.of());
        int most = 0;
        for (Shipped category : categories) {
            List<String> hits =
                    category.keywords().stream().filter(text::contains).toList();
            int score = hits.size()
                    + (TOPIC_WEIGHT - 1)
                            * (int) hits.stream().filter(topic::contains).count();
            if (score > most) {
                most = score;
                best = new Proposal(category.code(), hits);
            }
        }
        return best;
    }
}
