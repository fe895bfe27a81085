package org.liuchi.intake.replay;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.liuchi.shared.Problem;

/** What the command says, in the language of the machine: English, or else Chinese. */
record Phrases(Locale language) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String of(String key) {
        return of(key, Map.of());
    }

    String of(String key, Map<String, ?> facts) {
        String words = ResourceBundle.getBundle("messages.replay", language, NO_FALLBACK)
                .getString(key);
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            words = words.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return words;
    }

    /** A broken rule, told as the server would tell it. */
    String of(Problem.Violation broken) {
        return broken.field() + ": " + of("rule." + broken.rule(), broken.facts());
    }
}
