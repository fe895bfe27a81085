package org.liuchi.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.platform.Bigrams;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds articles: for staff, for whoever looks after them, and for residents. */
@Component
class ArticleLists {
    static final int MOST = 50;

    /** A resident is offered few, and only what is near. */
    private static final int OFFERED = 3;

    private static final int ALIKE = 2;

    private final JdbcClient sql;
    private final Editors editors;

    ArticleLists(JdbcClient sql, Editors editors) {
        this.sql = sql;
        this.editors = editors;
    }

    /** Each with the one edition that was found. */
    List<Article> find(Actor.Staff staff, ArticleQuery query, LocalDate today) {
        Editors.requireReader(staff);
        Map<String, Object> params = new HashMap<>();
        return select(query.where(staff, today, params), query.order(), MOST, params);
    }

    /** What waits for its owner: to be published, to be reviewed, or past its last day (nothing falls out of the loop). */
    List<Article> due(Actor.Staff staff, LocalDate today) {
        Editors.Charge charge = editors.charge(staff);
        Map<String, Object> params = new HashMap<>();
        String mine = any(charge.organizations(), "mine", "a.organization_id in (:mine)", params);
        String orphans = charge.centre()
                ? any(charge.everybody(), "everybody", "a.organization_id not in (:everybody)", params)
                        + " or a.organization_id is null"
                : "false";
        params.put("county", staff.county().value());
        params.put("today", today);
        return select(
                "a.county_code = :county and (" + mine + " or " + orphans + ") and (e.state = 'DRAFT' or"
                        + " e.state = 'PUBLISHED' and (a.review_on <= :today or e.valid_to < :today))",
                "a.review_on, a.id",
                MOST,
                params);
    }

    private static String any(Collection<?> values, String name, String condition, Map<String, Object> params) {
        if (values.isEmpty()) {
            return "false";
        }
        params.put(name, values);
        return condition;
    }

    /** What may already answer a resident's words: near in the title, for everybody, valid today. */
    List<Article> offered(CountyCode county, String words, LocalDate today) {
        Set<String> asked = Bigrams.tokens(words);
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>();
        params.put("county", county.value());
        params.put("today", today);
        params.put("q", Bigrams.anyOf(words));
        return select(
                        "a.county_code = :county and a.kind = 'ARTICLE' and e.state = 'PUBLISHED'"
                                + " and e.audience = 'PUBLIC' and e.valid_from <= :today"
                                + " and (e.valid_to is null or e.valid_to >= :today)"
                                + " and e.search @@ to_tsquery('simple', :q)",
                        "ts_rank(e.search, to_tsquery('simple', :q)) desc, a.id",
                        MOST,
                        params)
                .stream()
                .filter(article -> near(article, asked))
                .limit(OFFERED)
                .toList();
    }

    /** One pair of characters in common is chance. */
    private static boolean near(Article article, Set<String> asked) {
        Set<String> title =
                Bigrams.tokens(article.editions().getFirst().wording().title());
        return asked.stream().filter(title::contains).count() >= Math.min(ALIKE, asked.size());
    }

    private List<Article> select(String where, String order, int most, Map<String, Object> params) {
        params.put("most", most);
        return sql.sql("""
            select a.*, e.* from knowledge.article a
            join knowledge.edition e on e.county_code = a.county_code and e.article_id = a.id
            where %s order by %s limit :most
            """.formatted(where, order))
                .params(params)
                .query((row, _) -> ArticleRows.article(row, List.of(ArticleRows.edition(row))))
                .list();
    }
}
