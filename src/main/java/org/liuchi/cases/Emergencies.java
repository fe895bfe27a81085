package org.liuchi.cases;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Words;
import org.springframework.stereotype.Component;

/** Whom to call at once, in the reporter's words (接诉条例11(1)). */
@Component
class Emergencies {
    private final Words words;

    Emergencies(Words words) {
        this.words = words;
    }

    CaseView.@Nullable Emergency of(Dangers.Found danger, Locale locale) {
        if (danger.numbers().isEmpty()) {
            return null;
        }
        String numbers = danger.numbers().stream()
                .map(number -> words.of(locale, "emergency." + number, Map.of()))
                .collect(Collectors.joining(words.of(locale, "emergency.and", Map.of())));
        return new CaseView.Emergency(danger.numbers(), words.of(locale, "emergency", Map.of("numbers", numbers)));
    }
}
