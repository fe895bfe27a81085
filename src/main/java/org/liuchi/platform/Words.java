package org.liuchi.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words that people read, from the message files of the modules: Chinese unless the locale is English. Placeholders
 * are named: {@code 最多 {max} 字}. What counties call by names of their own stands in capitals: {@code {GRID_WORKER}}.
 */
@Component
public class Words {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern TERM = Pattern.compile("\\{([A-Z_]+)}");

    private final MessageSource messages;
    private final List<OwnWords> own;

    Words(MessageSource messages, List<OwnWords> own) {
        this.messages = messages;
        this.own = own;
    }

    /** @throws org.springframework.context.NoSuchMessageException when no message file has the key */
    public String of(Locale locale, String key, Map<String, ?> facts) {
        return filled(called(locale, messages.getMessage(key, null, locale)), facts);
    }

    public Optional<String> find(Locale locale, String key, Map<String, ?> facts) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale))
                .map(words -> filled(called(locale, words), facts));
    }

    private String called(Locale locale, String words) {
        return TERM.matcher(words).replaceAll(found -> Matcher.quoteReplacement(term(locale, found.group(1))));
    }

    private String term(Locale locale, String name) {
        return own.stream()
                .flatMap(words -> words.find().apply(name).stream())
                .findFirst()
                .map(label -> label.in(locale))
                .orElseGet(() -> messages.getMessage("term." + name, null, locale));
    }

    /**
     * The constant that somebody means: by its own name, or by its words {@code <prefix>.<NAME>} in either language.
     */
    public <E extends Enum<E>> Optional<E> meant(Class<E> type, String prefix, String said) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(said.replaceAll("[ -]", "_"))
                        || Stream.of(Locale.CHINESE, Locale.ENGLISH)
                                .anyMatch(language -> of(language, prefix + "." + constant.name(), Map.of())
                                        .equalsIgnoreCase(said)))
                .findFirst();
    }

    /** Somebody else's words with their placeholders filled in; one without a fact stays as it is. */
    public static String filled(String words, Map<String, ?> facts) {
        return PLACEHOLDER
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        facts.containsKey(found.group(1)) ? String.valueOf(facts.get(found.group(1))) : found.group()));
    }
}
