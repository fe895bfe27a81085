package org.liuchi.notifications;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;

/** What a text must keep before anybody is sent it. */
final class TextRules {
    static final int LONGEST = 200;

    /** Would carry what somebody wrote, or who it is about, into an SMS (个人信息保护法6, 9; 51). */
    private static final Set<String> PERSONAL =
            Set.of("title", "text", "name", "phone", "mail", "address", "code", "result", "description");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** A mobile number, a landline's or an identity card's: whose they are can't be known, so none stands in a text. */
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d{11,}");

    private TextRules() {}

    /** @throws Problem INVALID naming {@code text} and the rule */
    static String checked(MessageKind kind, String raw) {
        String text = PlainText.required("text", raw, LONGEST);
        Set<String> known = kind.placeholders();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            if (!known.contains(name)) {
                throw Problem.invalid(
                        "text",
                        PERSONAL.contains(name) ? "personal-placeholder" : "unknown-placeholder",
                        Map.of("said", "{" + name + "}", "known", spoken(known)));
            }
        });
        kind.required().stream()
                .filter(name -> !text.contains("{" + name + "}"))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid("text", "placeholder-missing", Map.of("said", "{" + name + "}"));
                });
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw Problem.invalid("text", "stray-brace");
        }
        if (kind.audience() == MessageKind.Audience.REPORTER
                && MANY_DIGITS.matcher(rest).find()) {
            throw Problem.invalid("text", "number-in-text");
        }
        return text;
    }

    private static String spoken(Set<String> placeholders) {
        return placeholders.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
    }
}
