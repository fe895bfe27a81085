package org.liuchi.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Maps the Host of a request without a session to its county. With one county it is that one; the county never comes
 * from a parameter (distribution rule 15).
 */
@Component
public class Site {
    private final Counties counties;
    private final JdbcClient sql;
    private final Cache<String, CountyCode> byHost = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Site(Counties counties, JdbcClient sql) {
        this.counties = counties;
        this.sql = sql;
    }

    /** @throws Problem NOT_FOUND when several counties are served and none answers under this host */
    public CountyCode countyOf(String host) {
        return byHost.get(host, this::find);
    }

    private CountyCode find(String host) {
        List<Counties.County> all = counties.all();
        if (all.size() == 1) {
            return all.getFirst().code();
        }
        return sql.sql("select county from platform.site where host = :host")
                .param("host", host)
                .query((row, _) -> new CountyCode(row.getString(1)))
                .optional()
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }
}
