package org.liuchi.workflow.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Inbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what posts owe; one statement, however many posts. */
@Component
class PostCounts {
    private final JdbcClient sql;

    PostCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of those posts that owe anything. */
    Map<PostId, Counts> of(CountyCode county, Collection<PostId> posts, Instant now) {
        Map<PostId, Counts> counts = new HashMap<>();
        if (posts.isEmpty()) {
            return counts;
        }
        sql.sql("""
            select owner_post, count(*) as open, count(*) filter (where due_at < :now) as overdue,
              count(*) filter (where due_at >= :now and due_at < :soon) as due_soon,
              count(*) filter (where phase = 'REPORTED') as unassigned, count(*) filter (where urgency > 0) as urgent
            from workflow.item
            where county_code = :county and closed_at is null and owner_post = any(:posts)
            group by owner_post
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(Inbox.SOON).atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new PostId(row.getObject("owner_post", UUID.class)), counts(row));
                });
        return counts;
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("due_soon"),
                row.getInt("unassigned"),
                row.getInt("urgent"));
    }

    static Counts sum(Map<PostId, Counts> all, Collection<PostId> posts) {
        return posts.stream().map(post -> all.getOrDefault(post, Counts.NONE)).reduce(Counts.NONE, Counts::plus);
    }
}
