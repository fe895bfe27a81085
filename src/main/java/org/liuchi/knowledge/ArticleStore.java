package org.liuchi.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.knowledge.Article.State;
import org.liuchi.platform.Bigrams;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles and their editions as rows. */
@Component
class ArticleStore {
    private final JdbcClient sql;

    ArticleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws Problem NOT_FOUND */
    Article get(CountyCode county, UUID id) {
        return sql.sql("select * from knowledge.article where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> ArticleRows.article(row, editions(county, id)))
                .optional()
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    private List<Edition> editions(CountyCode county, UUID id) {
        return sql.sql("select * from knowledge.edition where county_code = :county and article_id = :id")
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> ArticleRows.edition(row))
                .list();
    }

    void insert(CountyCode county, UUID id, NewArticle fresh) {
        sql.sql("""
            insert into knowledge.article (county_code, id, kind, organization_id, review_on, uses, version)
            values (:county, :id, :kind, :organization, :review, 0, 1)
            """)
                .param("county", county.value())
                .param("id", id)
                .param("kind", fresh.kind().name())
                .param("organization", fresh.organization())
                .param("review", fresh.reviewOn())
                .update();
    }

    /** @throws Problem STALE_VERSION when somebody else was quicker */
    void change(CountyCode county, Article seen, int version, LocalDate reviewOn) {
        int changed = sql.sql("""
            update knowledge.article set version = version + 1, review_on = :review
            where county_code = :county and id = :id and version = :version
            """)
                .param("review", reviewOn)
                .param("county", county.value())
                .param("id", seen.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Problem.of(
                    Problem.Kind.STALE_VERSION,
                    Map.of("version", get(county, seen.id()).version()));
        }
    }

    /** In place of the draft that was there. */
    void draft(CountyCode county, UUID id, int number, Wording wording, AccountId by, Instant now) {
        sql.sql("""
            delete from knowledge.edition where county_code = :county and article_id = :id and state = 'DRAFT'
            """).param("county", county.value()).param("id", id).update();
        sql.sql("""
            insert into knowledge.edition (county_code, article_id, number, state, title, body, category, audience,
                valid_from, valid_to, written_by, written_at, search)
            values (:county, :id, :number, 'DRAFT', :title, :body, :category, :audience, :from, :to, :by, :now,
                setweight(to_tsvector('simple', :titleWords), 'A') || setweight(to_tsvector('simple', :words), 'B'))
            """)
                .param("county", county.value())
                .param("id", id)
                .param("number", number)
                .param("title", wording.title())
                .param("body", wording.body())
                .param("category", wording.category())
                .param("audience", wording.audience().name())
                .param("from", wording.validFrom())
                .param("to", wording.validTo())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("titleWords", Bigrams.of(wording.title()))
                .param("words", Bigrams.of(wording.body()))
                .update();
    }

    void retire(CountyCode county, UUID id, State state) {
        sql.sql("""
            update knowledge.edition set state = 'RETIRED'
            where county_code = :county and article_id = :id and state = :state
            """)
                .param("county", county.value())
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void publish(CountyCode county, UUID id, AccountId by, Instant now) {
        sql.sql("""
            update knowledge.edition set state = 'PUBLISHED', published_by = :by, published_at = :now
            where county_code = :county and article_id = :id and state = 'DRAFT'
            """)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("id", id)
                .update();
    }

    void used(CountyCode county, UUID id) {
        sql.sql("update knowledge.article set uses = uses + 1 where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", id)
                .update();
    }
}
