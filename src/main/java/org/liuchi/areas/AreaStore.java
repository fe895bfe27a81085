package org.liuchi.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AreaStore {
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batches;

    AreaStore(JdbcClient sql, NamedParameterJdbcOperations batches) {
        this.sql = sql;
        this.batches = batches;
    }

    Optional<UUID> revision(CountyCode county) {
        return sql.sql("select revision from areas.revision where county_code = :county")
                .param("county", county.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Comes first in every change: the row it writes keeps a second change of the county waiting. */
    void revise(CountyCode county, UUID revision) {
        sql.sql("""
            insert into areas.revision (county_code, revision) values (:county, :revision)
            on conflict (county_code) do update set revision = excluded.revision
            """).param("county", county.value()).param("revision", revision).update();
    }

    List<Area> areas(CountyCode county) {
        return sql.sql("""
            select code, kind, sub_kind, parent_code, name, valid_from, valid_to, households, people, version
            from areas.area where county_code = :county
            """)
                .param("county", county.value())
                .query((row, _) -> area(row))
                .list();
    }

    private static Area area(ResultSet row) throws SQLException {
        String subKind = row.getString("sub_kind");
        return new Area(
                row.getString("code"),
                Area.Kind.valueOf(row.getString("kind")),
                subKind == null ? null : Area.SubKind.valueOf(subKind),
                row.getString("parent_code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("households"),
                row.getInt("people"),
                row.getInt("version"));
    }

    /** By the code of the area that ended. */
    Map<String, List<String>> successors(CountyCode county) {
        record Step(String from, String to) {}
        return sql
                .sql("select area_code, successor_code from areas.successor where county_code = :county")
                .param("county", county.value())
                .query((row, _) -> new Step(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Step::from, Collectors.mapping(Step::to, Collectors.toList())));
    }

    /** Inserts those of version 1 and updates the others. */
    void write(CountyCode county, Collection<Area> areas) {
        batches.batchUpdate(
                """
                insert into areas.area (county_code, code, kind, sub_kind, parent_code, name, valid_from, households,
                  people, version)
                values (:county, :code, :kind, :subKind, :parent, :name, :from, :households, :people, :version)
                on conflict (county_code, code) do update set sub_kind = excluded.sub_kind, name = excluded.name,
                  households = excluded.households, people = excluded.people, version = excluded.version
                """,
                areas.stream()
                        .map(area -> new MapSqlParameterSource("county", county.value())
                                .addValue("code", area.code())
                                .addValue("kind", area.kind().name())
                                .addValue("subKind", name(area.subKind()))
                                .addValue("parent", area.parent())
                                .addValue("name", area.name())
                                .addValue("from", area.validFrom())
                                .addValue("households", area.households())
                                .addValue("people", area.people())
                                .addValue("version", area.version()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static @Nullable String name(Area.@Nullable SubKind subKind) {
        return subKind == null ? null : subKind.name();
    }

    void end(CountyCode county, String code, LocalDate until, List<String> successors) {
        SqlParameterSource end = new MapSqlParameterSource("county", county.value())
                .addValue("code", code)
                .addValue("until", until);
        batches.update("""
            update areas.area set valid_to = :until, version = version + 1
            where county_code = :county and code = :code
            """, end);
        for (String successor : successors) {
            sql.sql("""
                insert into areas.successor (county_code, area_code, successor_code)
                values (:county, :code, :successor)
                """)
                    .param("county", county.value())
                    .param("code", code)
                    .param("successor", successor)
                    .update();
        }
    }
}
