package org.liuchi.notifications;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.Wish;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Label;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The county's own words for its messages, for the system administrator. */
@RestController
@RequestMapping("/api/message-texts")
class TextController {
    private static final Duration SAMPLE_DUE = Duration.ofDays(5);

    private final Texts texts;
    private final MessageKinds kinds;
    private final Words words;
    private final Clock clock;

    TextController(Texts texts, MessageKinds kinds, Words words, Clock clock) {
        this.texts = texts;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One text as it stands.
     *
     * @param shipped the words that hold without any of the county's own
     * @param text the county's own; absent while the shipped ones hold
     * @param version 0 when none was ever written
     * @param sample how it reads, with an invented number
     */
    @Schema(name = "MessageText")
    record Entry(
            String kind,
            String label,
            MessageKind.Audience audience,
            Wish.Language language,
            String shipped,
            @Nullable String text,
            int version,
            @Nullable Instant writtenAt,
            Set<String> placeholders,
            int longest,
            String sample) {}

    /** @param text absent to go back to the shipped words */
    @Schema(name = "MessageTextChange")
    record Change(@Nullable String text, int version) {}

    @Schema(name = "MessageTextDraft")
    record Draft(@Nullable String text) {}

    /** @param characters as an SMS counts them */
    @Schema(name = "MessageTextPreview")
    record Preview(String text, int characters) {}

    @GetMapping
    List<Entry> all(Actor.Staff staff, Locale locale) {
        administrator(staff);
        Map<Texts.Name, Texts.Written> written = texts.written(staff.county());
        return kinds.all().stream()
                .flatMap(kind -> kind.audience().languages().stream()
                        .map(language -> entry(
                                staff, kind, language, written.get(new Texts.Name(kind.name(), language)), locale)))
                .toList();
    }

    @Operation(summary = "Write a text anew, or go back to the shipped words; every version is kept")
    @PostMapping("/{kind}/{language}")
    Entry write(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable String kind,
            @PathVariable Wish.Language language,
            @RequestBody Change change,
            Locale locale) {
        administrator(staff);
        MessageKind known = known(kind, language);
        String text = change.text() == null ? null : TextRules.checked(known, change.text());
        Texts.Name name = new Texts.Name(kind, language);
        texts.write(staff, name, change.version(), text, clock.instant());
        return entry(staff, known, language, texts.written(staff.county(), name).orElse(null), locale);
    }

    @Operation(summary = "How a text would read, or what is wrong with it; keeps nothing")
    @PostMapping("/{kind}/{language}/preview")
    Preview preview(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable String kind,
            @PathVariable Wish.Language language,
            @RequestBody Draft draft) {
        administrator(staff);
        MessageKind known = known(kind, language);
        String text = TextRules.checked(known, draft.text() == null ? "" : draft.text());
        String filled = sample(staff, known, text, language);
        return new Preview(filled, filled.length());
    }

    private Entry entry(
            Actor.Staff staff,
            MessageKind kind,
            Wish.Language language,
            Texts.@Nullable Written written,
            Locale locale) {
        String shipped = texts.shipped(kind, language);
        String own = written == null ? null : written.text();
        return new Entry(
                kind.name(),
                words.of(locale, "message-kind." + kind.name(), Map.of()),
                kind.audience(),
                language,
                shipped,
                own,
                written == null ? 0 : written.version(),
                written == null ? null : written.at(),
                kind.placeholders(),
                TextRules.LONGEST,
                sample(staff, kind, own == null ? shipped : own, language));
    }

    private String sample(Actor.Staff staff, MessageKind kind, String text, Wish.Language language) {
        Map<String, Label> own = kind.own().stream().collect(toMap(name -> name, name -> invented(name)));
        return texts.filled(
                text,
                language,
                new Texts.Facts(
                        staff.county() + "-20260302-000031-7",
                        invented("title").in(language.locale()),
                        clock.instant().plus(SAMPLE_DUE),
                        own));
    }

    private Label invented(String placeholder) {
        String key = "message-sample." + placeholder;
        return new Label(words.of(Locale.CHINESE, key, Map.of()), words.of(Locale.ENGLISH, key, Map.of()));
    }

    private MessageKind known(String kind, Wish.Language language) {
        return kinds.find(kind)
                .filter(known -> known.audience().languages().contains(language))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    private static void administrator(Actor.Staff staff) {
        if (!staff.has(Role.SYSTEM_ADMIN)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }
}
