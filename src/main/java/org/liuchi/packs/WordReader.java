package org.liuchi.packs;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.shared.Label;

/** Reads what a place calls things. */
final class WordReader {
    /** It stands on buttons and in the middle of sentences. */
    private static final int LONGEST = 24;

    private WordReader() {}

    static Map<Term, Written<Label>> words(YamlNode node) {
        Map<Term, Written<Label>> words = new EnumMap<>(Term.class);
        node.entries().forEach((key, value) -> {
            Term term = Stream.of(Term.values())
                    .filter(one -> one.name().equals(key))
                    .findFirst()
                    .orElseThrow(() -> value.error("'" + key + "' is no term that a place may name; they are "
                            + Arrays.stream(Term.values()).map(Term::name).collect(Collectors.joining(", "))));
            Label label = value.label();
            Stream.of(label.zh(), label.en())
                    .filter(word -> !word.matches("[\\p{L}\\p{N} ’'-]{1," + LONGEST + "}"))
                    .findFirst()
                    .ifPresent(word -> {
                        throw value.error("'" + word + "' is no word: 1 to " + LONGEST + " letters");
                    });
            words.put(term, new Written<>(label, value.place()));
        });
        return words;
    }
}
