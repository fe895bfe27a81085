package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.liuchi.shared.CountyCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The check that operators run by hand: nothing has fallen out of the loop. */
@Component
public class LooseItems {
    private final JdbcClient sql;
    private final String check;

    LooseItems(JdbcClient sql) throws IOException {
        this.sql = sql;
        this.check = new ClassPathResource("db/checks/loose-items.sql").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Every open item of the county has an owner and a running clock. */
    public void none(CountyCode county) {
        assertThat(sql.sql(check).param("county", county.value()).query().listOfRows())
                .as("open items of %s without owner or clock", county)
                .isEmpty();
    }
}
