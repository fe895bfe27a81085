package org.liuchi.platform;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for the operator, before anybody's language is known: Chinese and English side by side. */
public final class BothLanguages {
    private BothLanguages() {}

    /** @param key of the words in {@code messages/launcher}, with {@code facts} for their {@code {placeholders}} */
    public static String line(String key, Map<String, ?> facts) {
        return Stream.of(Locale.ROOT, Locale.ENGLISH)
                .map(language -> ResourceBundle.getBundle(
                                "messages.launcher",
                                language,
                                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                        .getString(key))
                .map(words -> fill(words, facts))
                .collect(Collectors.joining(" · "));
    }

    private static String fill(String words, Map<String, ?> facts) {
        String filled = words;
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return filled;
    }
}
