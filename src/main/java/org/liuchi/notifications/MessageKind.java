package org.liuchi.notifications;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.liuchi.people.Wish;

/**
 * A kind of message. Its shipped words are {@code message.<name>} in the message files, its name for staff {@code
 * message-kind.<name>}.
 *
 * @param amount who wants it: those who asked for results, or only those who asked for each step
 * @param own placeholders that only this kind has; a message to a reporter is no use without them
 */
public record MessageKind(String name, Audience audience, Wish.Amount amount, Set<String> own) {
    public MessageKind {
        own = Set.copyOf(own);
    }

    /** Who is told, and so what the words may hold. */
    public enum Audience {
        /** By SMS or mail, which others read too: the number and the promised day, never what anybody wrote. */
        REPORTER(Set.of("number", "due"), List.of(Wish.Language.values())),
        /** In the program, behind the sign-in; in the county's working language. */
        POST(Set.of("number", "title", "due"), List.of(Wish.Language.ZH));

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<String> placeholders;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<Wish.Language> languages;

        Audience(Set<String> placeholders, List<Wish.Language> languages) {
            this.placeholders = placeholders;
            this.languages = languages;
        }

        List<Wish.Language> languages() {
            return languages;
        }
    }

    /** The kinds of one module; each module that tells people something has a bean of them. */
    public record Some(List<MessageKind> kinds) {}

    public static MessageKind toReporter(String name, Wish.Amount amount, String... own) {
        return new MessageKind(name, Audience.REPORTER, amount, Set.of(own));
    }

    public static MessageKind toPost(String name, String... own) {
        return new MessageKind(name, Audience.POST, Wish.Amount.RESULT, Set.of(own));
    }

    /** In the order of the alphabet. */
    SortedSet<String> placeholders() {
        SortedSet<String> all = new TreeSet<>(audience.placeholders);
        all.addAll(own);
        return all;
    }

    /** What a text can't be without. */
    Set<String> required() {
        return audience == Audience.REPORTER ? own : Set.of();
    }
}
