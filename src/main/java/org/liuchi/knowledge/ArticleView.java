package org.liuchi.knowledge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes in which an article leaves the server. */
final class ArticleView {
    private ArticleView() {}

    /** What one may do with an article now. */
    @Schema(name = "ArticleAction")
    enum Action {
        WRITE,
        PUBLISH,
        RETIRE,
        REVIEW
    }

    /** @param organizationName absent for the county as a whole */
    @Schema(name = "ArticleLine")
    record Line(
            UUID id,
            NewArticle.Kind kind,
            Article.State state,
            String title,
            String body,
            @Nullable String category,
            Wording.Audience audience,
            @Nullable String organizationName,
            LocalDate reviewOn,
            @Nullable LocalDate validTo,
            boolean due,
            int uses) {}

    @Schema(name = "ArticleLines")
    record Lines(List<Line> items) {}

    @Schema(name = "ArticleEdition")
    record Edition(
            int number,
            Article.State state,
            Wording wording,
            Instant writtenAt,
            @Nullable Instant publishedAt) {}

    /**
     * @param ownerName the post that looks after it
     * @param due its day of review has come
     * @param ownDraft the reader wrote the draft, so that somebody else has to publish it
     */
    @Schema(name = "Article")
    record Whole(
            UUID id,
            NewArticle.Kind kind,
            Article.State state,
            @Nullable UUID organization,
            @Nullable String organizationName,
            @Nullable String ownerName,
            LocalDate reviewOn,
            boolean due,
            int uses,
            int version,
            boolean ownDraft,
            List<Edition> editions,
            List<Action> actions) {}

    /** @param organizationName absent for the county as a whole */
    @Schema(name = "PublicArticle")
    record ForResident(
            UUID id, String title, String body, @Nullable String organizationName) {}

    @Schema(name = "PublicArticles")
    record ForResidents(List<ForResident> items) {}
}
