package org.liuchi.areas;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.liuchi.shared.CountyCode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BoundaryStore {
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batches;

    BoundaryStore(JdbcClient sql, NamedParameterJdbcOperations batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Those in force on a day, by code. */
    Map<String, Geometry> inForce(CountyCode county, LocalDate day) {
        Map<String, Geometry> boundaries = new HashMap<>();
        sql.sql("""
            select area_code, polygon from areas.boundary
            where county_code = :county and valid_from <= :day and (valid_to is null or valid_to > :day)
            """).param("county", county.value()).param("day", day).query(row -> {
            boundaries.put(row.getString(1), geometry(row.getBytes(2)));
        });
        return boundaries;
    }

    /** When each area was drawn last. */
    Map<String, LocalDate> lastDrawn(CountyCode county) {
        Map<String, LocalDate> drawn = new HashMap<>();
        sql.sql("select area_code, max(valid_from) from areas.boundary where county_code = :county group by area_code")
                .param("county", county.value())
                .query(row -> {
                    drawn.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return drawn;
    }

    /** Ends what was drawn before {@code from} and draws anew; the same day's drawing is replaced. */
    void draw(CountyCode county, Map<String, Geometry> boundaries, LocalDate from) {
        SqlParameterSource[] rows = boundaries.entrySet().stream()
                .map(boundary -> new MapSqlParameterSource("county", county.value())
                        .addValue("code", boundary.getKey())
                        .addValue("from", from)
                        .addValue("polygon", new WKBWriter().write(boundary.getValue())))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
            update areas.boundary set valid_to = :from
            where county_code = :county and area_code = :code and valid_to is null and valid_from < :from
            """, rows);
        batches.batchUpdate("""
            insert into areas.boundary (county_code, area_code, valid_from, polygon)
            values (:county, :code, :from, :polygon)
            on conflict (county_code, area_code, valid_from) do update set polygon = excluded.polygon
            """, rows);
    }

    void end(CountyCode county, String code, LocalDate until) {
        sql.sql("""
            update areas.boundary set valid_to = :until
            where county_code = :county and area_code = :code and valid_to is null\
            """)
                .param("until", until)
                .param("county", county.value())
                .param("code", code)
                .update();
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored boundary can't be read", e);
        }
    }
}
