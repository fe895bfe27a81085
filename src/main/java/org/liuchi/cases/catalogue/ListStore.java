package org.liuchi.cases.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ListStore {
    private final JdbcClient sql;

    ListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one in force; {@link Edition#none} before the first. */
    Edition inForce(CountyCode county, Book book) {
        return edition(county, book, "published_at is not null").orElse(Edition.none(book));
    }

    Optional<Edition> draft(CountyCode county, Book book) {
        return edition(county, book, "published_at is null");
    }

    private Optional<Edition> edition(CountyCode county, Book book, String which) {
        return sql.sql("""
            select edition, note, drafted_at, published_at from cases.list_edition
            where county_code = :county and book = :book and %s order by edition desc limit 1
            """.formatted(which))
                .param("county", county.value())
                .param("book", book.name())
                .query((row, _) -> new Edition(
                        book,
                        row.getInt("edition"),
                        row.getString("note"),
                        row.getTimestamp("drafted_at").toInstant(),
                        instant(row.getTimestamp("published_at")),
                        List.of()))
                .optional()
                .map(edition -> new Edition(
                        book,
                        edition.number(),
                        edition.note(),
                        edition.draftedAt(),
                        edition.publishedAt(),
                        items(county, book, edition.number())));
    }

    private List<ListedItem> items(CountyCode county, Book book, int edition) {
        return sql.sql("""
            select list, code, name, covers, area_code, town_kind, lead, lead_id, others, basis, steps, limits, boundary,
              money, valid_from, valid_until
            from cases.listed_item
            where county_code = :county and book = :book and edition = :edition order by rank
            """)
                .param("county", county.value())
                .param("book", book.name())
                .param("edition", edition)
                .query((row, _) -> item(row))
                .list();
    }

    private static ListedItem item(ResultSet row) throws SQLException {
        String towns = row.getString("town_kind");
        UUID lead = row.getObject("lead_id", UUID.class);
        return new ListedItem(
                DutyList.valueOf(row.getString("list")),
                row.getString("code"),
                row.getString("name"),
                List.of((String[]) row.getArray("covers").getArray()),
                row.getString("area_code"),
                towns.isEmpty() ? null : Area.SubKind.valueOf(towns),
                new Lead(Lead.Rule.valueOf(row.getString("lead")), lead == null ? null : new OrganizationId(lead)),
                Arrays.stream((UUID[]) row.getArray("others").getArray())
                        .map(OrganizationId::new)
                        .toList(),
                row.getString("basis"),
                row.getString("steps"),
                row.getString("limits"),
                row.getString("boundary"),
                row.getString("money"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    /** Puts a draft in place of the draft there was. */
    void draft(CountyCode county, Edition draft, @Nullable AccountId by) {
        discard(county, draft.book());
        sql.sql("""
            insert into cases.list_edition (county_code, book, edition, note, drafted_at, drafted_by)
            values (:county, :book, :edition, :note, :at, :by)
            """)
                .param("county", county.value())
                .param("book", draft.book().name())
                .param("edition", draft.number())
                .param("note", draft.note())
                .param("at", Timestamp.from(draft.draftedAt()))
                .param("by", by == null ? null : by.value())
                .update();
        int rank = 0;
        for (ListedItem item : draft.items()) {
            insert(county, draft, item, rank++);
        }
    }

    private void insert(CountyCode county, Edition draft, ListedItem item, int rank) {
        OrganizationId lead = item.lead().body();
        sql.sql("""
            insert into cases.listed_item (county_code, book, edition, rank, list, code, name, covers, area_code,
              town_kind, lead, lead_id, others, basis, steps, limits, boundary, money, valid_from, valid_until)
            values (:county, :book, :edition, :rank, :list, :code, :name, :covers, :area, :towns, :lead, :leadId, :others,
              :basis, :steps, :limits, :boundary, :money, :from, :until)
            """)
                .param("county", county.value())
                .param("book", draft.book().name())
                .param("edition", draft.number())
                .param("rank", rank)
                .param("list", item.list().name())
                .param("code", item.code())
                .param("name", item.name())
                .param("covers", item.covers().toArray(String[]::new))
                .param("area", item.area())
                .param("towns", item.towns() == null ? "" : item.towns().name())
                .param("lead", item.lead().rule().name())
                .param("leadId", lead == null ? null : lead.value())
                .param(
                        "others",
                        item.others().stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("basis", item.basis())
                .param("steps", item.steps())
                .param("limits", item.limits())
                .param("boundary", item.boundary())
                .param("money", item.money())
                .param("from", item.from())
                .param("until", item.until())
                .update();
    }

    /** @return whether there was a draft */
    boolean discard(CountyCode county, Book book) {
        Optional<Integer> number = sql.sql("""
            select edition from cases.list_edition
            where county_code = :county and book = :book and published_at is null for update
            """)
                .param("county", county.value())
                .param("book", book.name())
                .query((row, _) -> row.getInt(1))
                .optional();
        number.ifPresent(edition -> {
            for (String table : List.of("cases.listed_item", "cases.list_edition")) {
                sql.sql("delete from %s where county_code = :county and book = :book and edition = :edition"
                                .formatted(table))
                        .param("county", county.value())
                        .param("book", book.name())
                        .param("edition", edition)
                        .update();
            }
        });
        return number.isPresent();
    }

    /** @return whether there was that draft, as it was seen */
    boolean publish(CountyCode county, Book book, int edition, Instant draftedAt, @Nullable AccountId by, Instant now) {
        return sql.sql("""
            update cases.list_edition set published_at = :now, published_by = :by
            where county_code = :county and book = :book and edition = :edition and drafted_at = :drafted
              and published_at is null
            """)
                        .param("now", Timestamp.from(now))
                        .param("by", by == null ? null : by.value())
                        .param("county", county.value())
                        .param("book", book.name())
                        .param("edition", edition)
                        .param("drafted", Timestamp.from(draftedAt))
                        .update()
                == 1;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
