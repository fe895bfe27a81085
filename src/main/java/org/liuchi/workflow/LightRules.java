package org.liuchi.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.liuchi.platform.Recall;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From when on a county's lights are yellow; versioned, so that it can be seen what held when. */
@Component
public class LightRules {
    /** Percent of the time up to which a light is green, where a county has said nothing else. */
    public static final int DEFAULT = 80;

    private final JdbcClient sql;
    private final Cache<CountyCode, Integer> counties = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    LightRules(JdbcClient sql) {
        this.sql = sql;
    }

    /** At most 10 seconds behind what another node changed. */
    public int yellowAbove(CountyCode county) {
        return counties.get(county, this::read);
    }

    /**
     * @param percent 1 to 99
     * @throws Problem INVALID percent, STALE_VERSION when somebody else has just set it
     */
    public void yellowAbove(CountyCode county, int percent, Instant now) {
        if (percent < 1 || percent > 99) {
            throw Problem.invalid("yellowAbove", "number", Map.of("min", 1, "max", 99));
        }
        try {
            write(county, percent, now);
        } catch (DuplicateKeyException _) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
        Recall.now(() -> counties.invalidate(county));
    }

    private void write(CountyCode county, int percent, Instant now) {
        sql.sql("""
            insert into workflow.light_rule (county_code, version, yellow_above, since)
            select :county, coalesce(max(version), 0) + 1, :percent, :now
            from workflow.light_rule where county_code = :county
            """)
                .param("county", county.value())
                .param("percent", percent)
                .param("now", ItemRows.column(now))
                .update();
    }

    private int read(CountyCode county) {
        return sql.sql("""
            select yellow_above from workflow.light_rule where county_code = :county order by version desc limit 1
            """)
                .param("county", county.value())
                .query(Integer.class)
                .optional()
                .orElse(DEFAULT);
    }
}
