package org.liuchi.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.platform.Bigrams;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.flow.Phase;

/**
 * What a list of cases is asked for; all filters are optional and narrow the list together.
 *
 * @param number of a case, with or without dashes; from its end as many digits as are known, at least four
 * @param q phrase of what was written, by pairs of Chinese characters or whole words; at least two characters
 * @param area area code; what lies in it counts
 * @param organization that owns the next step
 * @param overdue only what is past the end of its step
 */
public record CaseQuery(
        @Nullable String number,
        @Nullable String q,
        @Nullable String state,
        @Nullable Phase phase,
        @Nullable String area,
        @Nullable String category,
        @Nullable UUID organization,
        @Nullable Boolean overdue,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer limit,
        @Nullable String cursor) {
    static final int MOST = 200;

    private static final int FEWEST_DIGITS = 4;

    /** One condition and its value. */
    private record Part(String sql, String name, Object value) {}

    int size() {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Problem.invalid("limit", "number", Map.of("min", 1, "max", MOST));
        }
        return limit == null ? 50 : limit;
    }

    /** The conditions as SQL; values go to {@code params}. */
    String where(CountyCode county, Instant now, Map<String, Object> params) {
        params.put("county", county.value());
        List<Part> parts = new ArrayList<>();
        addNumber(parts);
        add(parts, "i.state = :state", "state", state);
        add(parts, "i.phase = :phase", "phase", phase == null ? null : phase.name());
        add(parts, "i.area_code like :area", "area", area == null ? null : prefix(area) + "%");
        add(parts, "(i.category = :category or i.category like :category || '.%')", "category", category);
        add(parts, "i.owner_organization = :organization", "organization", organization);
        add(parts, "i.opened_at >= :from", "from", time(from));
        add(parts, "i.opened_at < :to", "to", time(to));
        if (Boolean.TRUE.equals(overdue)) {
            add(parts, "i.closed_at is null and i.due_at < :due", "due", time(now));
        }
        if (q != null && !q.isBlank()) {
            if (Bigrams.hasLoneCharacter(q)) {
                throw Problem.invalid("q", "phrase-too-short");
            }
            // a phrase with nothing to search by finds nothing, rather than everything
            parts.add(new Part("m.search @@ to_tsquery('simple', :q)", "q", Bigrams.query(TextMask.blanked(q))));
        }
        if (cursor != null && !cursor.isBlank()) {
            Cursor last = Cursor.read(cursor);
            add(parts, "(i.opened_at, i.id) < (:lastAt, :lastId)", "lastAt", time(last.at()));
            params.put("lastId", last.id());
        }
        parts.forEach(part -> params.put(part.name(), part.value()));
        StringBuilder sql = new StringBuilder("i.county_code = :county and i.kind = 'case'");
        parts.forEach(part -> sql.append(" and ").append(part.sql()));
        return sql.toString();
    }

    /** People read out the end of a number; the index holds it backwards. */
    private void addNumber(List<Part> parts) {
        if (number == null || number.isBlank()) {
            return;
        }
        String digits = number.replaceAll("[-\\s\u2010-\u2015]", "");
        if (!digits.matches("\\d{%d,%d}".formatted(FEWEST_DIGITS, CaseNumber.DIGITS))) {
            throw Problem.invalid("number", "part-of-number", Map.of("min", FEWEST_DIGITS, "max", CaseNumber.DIGITS));
        }
        String backwards = new StringBuilder(digits).reverse().toString();
        parts.add(new Part("reverse(replace(i.reference, '-', '')) like :number", "number", backwards + "%"));
    }

    private static void add(List<Part> parts, String sql, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            parts.add(new Part(sql, name, value));
        }
    }

    /** The digits of an area code that say something: 341181100000 is the town 341181100 and all in it. */
    private static String prefix(String area) {
        if (!area.matches("\\d{6,15}")) {
            throw Problem.invalid("area", "unknown-area", Map.of("code", area));
        }
        if (area.length() != 12) {
            return area;
        }
        return area.endsWith("000000") ? area.substring(0, 6) : area.endsWith("000") ? area.substring(0, 9) : area;
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
