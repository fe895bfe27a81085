package org.liuchi;

import java.util.concurrent.atomic.AtomicInteger;
import org.liuchi.platform.Counties;
import org.liuchi.shared.CountyCode;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes counties of a test's own and browsers that stand in front of one; found by the tests' component scan. */
@Component
public class Browsers {
    private static final AtomicInteger LAST = new AtomicInteger(910_000);

    private final Environment environment;
    private final Counties counties;
    private final JdbcClient sql;

    Browsers(Environment environment, Counties counties, JdbcClient sql) {
        this.environment = environment;
        this.counties = counties;
        this.sql = sql;
    }

    /** A county that no other test uses, with a host of its own. */
    public CountyCode newCounty() {
        CountyCode county = new CountyCode(Integer.toString(LAST.incrementAndGet()));
        counties.register(new Counties.County(county, "测试县" + county, false));
        sql.sql("insert into platform.site (host, county) values (:host, :county)")
                .param("host", host(county))
                .param("county", county.value())
                .update();
        return county;
    }

    public Browser in(CountyCode county) {
        return new Browser(port(), host(county) + ":" + port());
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private static String host(CountyCode county) {
        return "c" + county + ".test";
    }
}
