package org.liuchi.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.liuchi.knowledge.Article.State;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.OrganizationId;

/** Reads the two tables. */
final class ArticleRows {
    private ArticleRows() {}

    static Article article(ResultSet row, List<Edition> editions) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        return new Article(
                row.getObject("id", UUID.class),
                NewArticle.Kind.valueOf(row.getString("kind")),
                organization == null ? null : new OrganizationId(organization),
                row.getObject("review_on", LocalDate.class),
                row.getInt("uses"),
                row.getInt("version"),
                editions);
    }

    static Edition edition(ResultSet row) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Edition(
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                new Wording(
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("category"),
                        Wording.Audience.valueOf(row.getString("audience")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                new AccountId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                published == null ? null : published.toInstant());
    }
}
