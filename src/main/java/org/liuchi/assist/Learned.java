package org.liuchi.assist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.liuchi.assist.learning.TextModel;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each county has learned: in its database, so that every node answers the same; here kept for ten minutes. */
@Component
class Learned {
    private final JdbcClient sql;
    private final Cache<Key, Optional<TextModel>> models = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Learned(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is suggested; stored by name. */
    enum Subject {
        CATEGORY,
        ORGANIZATION
    }

    private record Key(CountyCode county, Subject subject) {}

    Optional<TextModel> model(CountyCode county, Subject subject) {
        return models.get(new Key(county, subject), this::read);
    }

    private Optional<TextModel> read(Key key) {
        return sql.sql("select learned from assist.model where county_code = :county and subject = :subject")
                .param("county", key.county().value())
                .param("subject", key.subject().name())
                .query((row, _) -> TextModel.read(row.getBytes(1)))
                .optional();
    }

    Optional<Instant> learnedAt(CountyCode county) {
        return sql.sql("select max(learned_at) from assist.model where county_code = :county")
                .param("county", county.value())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    void keep(CountyCode county, Subject subject, TextModel model, Instant now) {
        sql.sql("""
            insert into assist.model (county_code, subject, learned, learned_at)
            values (:county, :subject, :learned, :now)
            on conflict (county_code, subject) do update
            set learned = EXCLUDED.learned, learned_at = EXCLUDED.learned_at
            """)
                .param("county", county.value())
                .param("subject", subject.name())
                .param("learned", model.written())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        models.invalidate(new Key(county, subject));
    }

    void forget(CountyCode county, Subject subject) {
        sql.sql("delete from assist.model where county_code = :county and subject = :subject")
                .param("county", county.value())
                .param("subject", subject.name())
                .update();
        models.invalidate(new Key(county, subject));
    }
}
