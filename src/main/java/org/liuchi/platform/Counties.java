package org.liuchi.platform;

import java.util.List;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counties that this installation serves: usually one. */
@Component
public class Counties {
    private final JdbcClient sql;

    Counties(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A served county.
     *
     * @param demo filled with invented people and matters; never a real county
     */
    public record County(CountyCode code, String name, boolean demo) {}

    public List<County> all() {
        return sql.sql("select code, name, demo from platform.county order by code")
                .query((row, _) -> new County(new CountyCode(row.getString(1)), row.getString(2), row.getBoolean(3)))
                .list();
    }

    public void register(County county) {
        sql.sql("insert into platform.county (code, name, demo) values (:code, :name, :demo)"
                        + " on conflict (code) do nothing")
                .param("code", county.code().value())
                .param("name", county.name())
                .param("demo", county.demo())
                .update();
    }
}
