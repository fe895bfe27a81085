package org.liuchi.notifications;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.people.Wish;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of messages: the county's own, of which every version is kept, else the shipped ones. */
@Component
class Texts {
    private final JdbcClient sql;
    private final Words words;

    Texts(JdbcClient sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    /** What names one text. */
    record Name(String kind, Wish.Language language) {}

    /**
     * The county's word on one text.
     *
     * @param text absent when it has gone back to the shipped words
     */
    record Written(int version, @Nullable String text, Instant at) {}

    /** What the placeholders of one message stand for. */
    record Facts(String number, String title, @Nullable Instant due, Map<String, Label> own) {}

    String of(CountyCode county, MessageKind kind, Wish.Language language, Facts facts) {
        String text = written(county, new Name(kind.name(), language))
                .map(Written::text)
                .orElseGet(() -> shipped(kind, language));
        return filled(text, language, facts);
    }

    String shipped(MessageKind kind, Wish.Language language) {
        return words.of(language.locale(), "message." + kind.name(), Map.of());
    }

    String filled(String text, Wish.Language language, Facts facts) {
        Map<String, String> values = new HashMap<>(
                Map.of("number", facts.number(), "title", facts.title(), "due", due(language, facts.due())));
        facts.own().forEach((name, label) -> values.put(name, label.in(language.locale())));
        return Words.filled(text, values);
    }

    String due(Wish.Language language, @Nullable Instant due) {
        return due == null
                ? words.of(language.locale(), "message-due.none", Map.of())
                : DateTimeFormatter.ofPattern(
                                words.of(language.locale(), "message-due.pattern", Map.of()), language.locale())
                        .format(due.atZone(WorkCalendar.ZONE));
    }

    /** The newest version. */
    Optional<Written> written(CountyCode county, Name name) {
        return sql.sql("""
            select version, text, written_at from notifications.text
            where county_code = :county and kind = :kind and language = :language order by version desc limit 1
            """)
                .param("county", county.value())
                .param("kind", name.kind())
                .param("language", name.language().name())
                .query((row, _) -> new Written(
                        row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    Map<Name, Written> written(CountyCode county) {
        return sql
                .sql("""
                    select distinct on (kind, language) kind, language, version, text, written_at
                    from notifications.text where county_code = :county order by kind, language, version desc
                    """)
                .param("county", county.value())
                .query((row, _) -> Map.entry(
                        new Name(row.getString(1), Wish.Language.valueOf(row.getString(2))),
                        new Written(
                                row.getInt(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant())))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * From now on in these words.
     *
     * @param seen the version that was on the page, 0 for none
     * @param text null for the shipped words
     * @throws Problem STALE_VERSION when somebody else has written meanwhile; the same words twice are one writing
     */
    void write(Actor.Staff staff, Name name, int seen, @Nullable String text, Instant now) {
        int added = sql.sql("""
            insert into notifications.text (county_code, kind, language, version, text, written_at, written_by)
            values (:county, :kind, :language, :version, :text, :now, :by)
            on conflict (county_code, kind, language, version) do nothing
            """)
                .param("county", staff.county().value())
                .param("kind", name.kind())
                .param("language", name.language().name())
                .param("version", seen + 1)
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", staff.account().value())
                .update();
        Written newest = written(staff.county(), name).orElseThrow();
        boolean sameAgain = newest.version() == seen + 1 && Objects.equals(newest.text(), text);
        if ((added == 0 && !sameAgain) || newest.version() > seen + 1) {
            throw Problem.of(Problem.Kind.STALE_VERSION, Map.of("version", newest.version()));
        }
    }
}
