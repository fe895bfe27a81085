package org.liuchi.workflow.view;

import java.util.Locale;
import java.util.Map;
import org.liuchi.platform.Words;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.Input;
import org.springframework.stereotype.Component;

/** Permitted actions in the reader's words, so that a page can show each of them without knowing any. */
@Component
public class SpokenActions {
    private final Words words;

    SpokenActions(Words words) {
        this.words = words;
    }

    public ItemView.Action action(Offer offer, Locale locale) {
        return new ItemView.Action(
                offer.action(),
                offer.label().in(locale),
                offer.meaning().name(),
                offer.inputs().stream().map(input -> asked(input, locale)).toList());
    }

    private ItemView.Asked asked(Input input, Locale locale) {
        return new ItemView.Asked(
                input.name(),
                input.label().in(locale),
                input.kind(),
                input.required(),
                input.max(),
                input.choices().stream()
                        .map(value -> new ItemView.Choice(value, choice(input.name(), value, locale)))
                        .toList());
    }

    /** A loop that a county brought itself may have choices that no message file knows: then they speak for themselves. */
    public String choice(String input, String value, Locale locale) {
        return words.find(locale, "choice.%s.%s".formatted(input, value), Map.of())
                .orElse(value);
    }
}
