package org.liuchi.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.people.TextMask;
import org.liuchi.platform.Words;
import org.liuchi.workflow.Inbox;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.ItemLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside a case: photos, helpers' items, ratings. */
@Component
class FileRows {
    private final JdbcClient sql;
    private final ItemLists lists;
    private final Words words;

    FileRows(JdbcClient sql, ItemLists lists, Words words) {
        this.sql = sql;
        this.lists = lists;
        this.words = words;
    }

    List<CaseFile.Picture> photos(Item item) {
        return sql.sql("""
            select p.id, p.shows, p.added_at, f.media_type, f.width, f.height, f.bytes, f.sha256 from cases.photo p
            join files.file f on f.county_code = p.county_code and f.id = p.id
            where p.county_code = :county and p.case_id = :case order by p.added_at, p.id
            """)
                .param("county", item.county().value())
                .param("case", item.id())
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new CaseFile.Picture(
                            id,
                            "/api/cases/%s/photos/%s".formatted(item.id(), id),
                            Photos.Shows.valueOf(row.getString("shows")),
                            row.getString("media_type"),
                            row.getInt("width"),
                            row.getInt("height"),
                            row.getLong("bytes"),
                            row.getObject("added_at", OffsetDateTime.class).toInstant(),
                            row.getString("sha256"));
                })
                .list();
    }

    List<CaseFile.Child> children(Item item, Locale locale, Instant now) {
        return sql.sql("""
            select * from workflow.item where county_code = :county and parent_id = :parent order by opened_at, id
            """)
                .param("county", item.county().value())
                .param("parent", item.id())
                .query((row, _) -> {
                    Inbox.Entry entry = lists.entry(row, locale, now);
                    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new CaseFile.Child(
                            entry.reference(),
                            TextMask.of(entry.title()),
                            entry.stateText(),
                            entry.organization(),
                            entry.openedAt(),
                            closed == null ? null : closed.toInstant());
                })
                .list();
    }

    /** What all have rated who follow the case; for the reporter what the reporter has, wherever that was merged to. */
    List<CaseFile.Rated> ratings(Item item, CaseFile.Reader reader, Locale locale) {
        String whose = switch (reader) {
            case STAFF -> "case_id";
            case REPORTER -> "own_case_id";
        };
        return sql.sql("""
            select solved, satisfaction, rated_at from cases.report
            where county_code = :county and %s = :case and rated_at is not null order by rated_at
            """.formatted(whose))
                .param("county", item.county().value())
                .param("case", item.id())
                .query((row, _) -> new CaseFile.Rated(
                        words.find(locale, "choice.solved." + row.getString("solved"), Map.of())
                                .orElse(row.getString("solved")),
                        row.getInt("satisfaction"),
                        row.getObject("rated_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
