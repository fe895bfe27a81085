package org.liuchi.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CalendarStore {
    private final JdbcClient sql;

    CalendarStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<SpecialDay> specialDays() {
        return sql.sql("select day, kind, name, name_en from calendar.special_day")
                .query((row, _) -> new SpecialDay(
                        row.getObject(1, LocalDate.class),
                        SpecialDay.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    Set<Integer> publishedYears() {
        return Set.copyOf(sql.sql("select year from calendar.published_year")
                .query((row, _) -> row.getInt(1))
                .list());
    }

    /** One shift of the county, or of one organisation. */
    record Row(@Nullable OrganizationId organization, WorkingHours.Shift shift) {}

    List<Row> shifts(CountyCode county) {
        return sql.sql("""
            select null::uuid as organization_id, opens, closes from calendar.working_hours
            where county_code = :county
            union all
            select organization_id, opens, closes from calendar.organization_hours where county_code = :county
            """)
                .param("county", county.value())
                .query((row, _) -> new Row(
                        organization(row.getObject(1, UUID.class)),
                        new WorkingHours.Shift(row.getObject(2, LocalTime.class), row.getObject(3, LocalTime.class))))
                .list();
    }

    private static @Nullable OrganizationId organization(@Nullable UUID id) {
        return id == null ? null : new OrganizationId(id);
    }

    /** Whether the year was still unpublished. */
    boolean publishFirst(int year, String source) {
        return sql.sql("""
            insert into calendar.published_year (year, source) values (:year, :source)
            on conflict (year) do nothing
            """).param("year", year).param("source", source).update() == 1;
    }

    void publishAgain(int year, String source) {
        sql.sql("""
            insert into calendar.published_year (year, source) values (:year, :source)
            on conflict (year) do update set source = excluded.source
            """).param("year", year).param("source", source).update();
        sql.sql("delete from calendar.special_day where day between :first and :last")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
    }

    void add(List<SpecialDay> days) {
        for (SpecialDay day : days) {
            sql.sql("""
                insert into calendar.special_day (day, kind, name, name_en)
                values (:day, :kind, :name, :nameEn)
                """)
                    .param("day", day.date())
                    .param("kind", day.kind().name())
                    .param("name", day.name())
                    .param("nameEn", day.nameEn())
                    .update();
        }
    }

    void replace(CountyCode county, WorkingHours hours) {
        sql.sql("delete from calendar.working_hours where county_code = :county")
                .param("county", county.value())
                .update();
        for (WorkingHours.Shift shift : hours.shifts()) {
            sql.sql("""
                insert into calendar.working_hours (county_code, opens, closes)
                values (:county, :opens, :closes)
                """)
                    .param("county", county.value())
                    .param("opens", shift.opens())
                    .param("closes", shift.closes())
                    .update();
        }
    }

    void replace(CountyCode county, OrganizationId organization, WorkingHours hours) {
        sql.sql("""
            delete from calendar.organization_hours
            where county_code = :county and organization_id = :organization
            """)
                .param("county", county.value())
                .param("organization", organization.value())
                .update();
        for (WorkingHours.Shift shift : hours.shifts()) {
            sql.sql("""
                insert into calendar.organization_hours (county_code, organization_id, opens, closes)
                values (:county, :organization, :opens, :closes)
                """)
                    .param("county", county.value())
                    .param("organization", organization.value())
                    .param("opens", shift.opens())
                    .param("closes", shift.closes())
                    .update();
        }
    }
}
