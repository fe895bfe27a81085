package org.liuchi.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Bigrams;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;

/**
 * What a list of articles is asked for.
 *
 * @param q phrase of title or text, by pairs of Chinese characters or whole words
 * @param state published and valid today when absent; drafts and retired ones only of what one may write
 */
record ArticleQuery(
        @Nullable String q,
        NewArticle.@Nullable Kind kind,
        @Nullable String category,
        @Nullable UUID organization,
        Article.@Nullable State state) {
    /** The conditions as SQL on {@code article a} and {@code edition e}; values go to {@code params}. */
    String where(Actor.Staff staff, LocalDate today, Map<String, Object> params) {
        params.put("county", staff.county().value());
        StringBuilder sql = new StringBuilder("a.county_code = :county");
        if (kind != null) {
            params.put("kind", kind.name());
            sql.append(" and a.kind = :kind");
        }
        if (category != null && !category.isBlank()) {
            params.put("category", category);
            sql.append(" and (e.category = :category or e.category like :category || '.%')");
        }
        if (organization != null) {
            params.put("organization", organization);
            sql.append(" and (a.organization_id = :organization or a.organization_id is null)");
        }
        if (asksWords()) {
            if (Bigrams.hasLoneCharacter(phrase())) {
                throw Problem.invalid("q", "phrase-too-short");
            }
            params.put("q", Bigrams.query(phrase()));
            sql.append(" and e.search @@ to_tsquery('simple', :q)");
        }
        return sql.append(standing(staff, today, params)).toString();
    }

    private String standing(Actor.Staff staff, LocalDate today, Map<String, Object> params) {
        if (state == null || state == Article.State.PUBLISHED) {
            params.put("today", today);
            return " and e.state = 'PUBLISHED' and e.valid_from <= :today"
                    + " and (e.valid_to is null or e.valid_to >= :today)";
        }
        params.put("state", state.name());
        // of what is retired the last wording, and only where no later one lives
        return " and e.state = :state and not exists (select 1 from knowledge.edition n"
                + " where n.county_code = :county and n.article_id = a.id and n.number > e.number)"
                + (staff.has(Role.COUNTY_DESK) ? "" : own(staff, params));
    }

    private static String own(Actor.Staff staff, Map<String, Object> params) {
        List<UUID> own = Editors.own(staff);
        if (own.isEmpty()) {
            return " and false";
        }
        params.put("own", own);
        return " and a.organization_id in (:own)";
    }

    /** The best first; without words what is used most. */
    String order() {
        return (asksWords() ? "ts_rank(e.search, to_tsquery('simple', :q)) desc, " : "") + "a.uses desc, e.title, a.id";
    }

    private boolean asksWords() {
        return !phrase().isEmpty();
    }

    private String phrase() {
        return q == null ? "" : q.strip();
    }
}
