package org.liuchi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders under which other systems handle a matter. One order belongs to one case of a county, whoever comes second. */
@Component
class Orders {
    static final String SYSTEM = "system";
    static final String NUMBER = "order";
    static final String DUE_ON = "dueOn";

    private final JdbcClient sql;

    Orders(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where else a matter may be handled. */
    enum OtherSystem {
        CITY_12345,
        PETITION,
        INTERNET_SUPERVISION
    }

    /** @param caseId the case it was noted on */
    record Order(
            OtherSystem system,
            String number,
            UUID caseId,
            @Nullable LocalDate dueOn) {}

    /** @throws Problem REFUSED order-known with the number of the case that has the order */
    void keep(Step step) {
        CountyCode county = step.item().county();
        String system = step.input().choice(SYSTEM).orElseThrow();
        String number = step.input().choice(NUMBER).orElseThrow();
        Instant now = step.now();
        int kept = sql.sql("""
            insert into cases.external_order (county_code, system, number, case_id, due_on, noted_at)
            values (:county, :system, :number, :case, :due, :now)
            on conflict (county_code, system, number) do nothing
            """)
                .param("county", county.value())
                .param("system", system)
                .param("number", number)
                .param("case", step.item().id())
                .param("due", step.input().date(DUE_ON).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            throw Problem.refused("order-known", Map.of("number", holder(county, system, number)));
        }
    }

    private String holder(CountyCode county, String system, String number) {
        return sql.sql("""
            select i.reference from cases.external_order o
            join workflow.item i on i.county_code = o.county_code and i.id = o.case_id
            where o.county_code = :county and o.system = :system and o.number = :number
            """)
                .param("county", county.value())
                .param("system", system)
                .param("number", number)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void strike(Step step) {
        sql.sql("""
            delete from cases.external_order
            where county_code = :county and system = :system and number = :number and case_id = :case
            """)
                .param("county", step.item().county().value())
                .param("system", step.input().choice(SYSTEM).orElseThrow())
                .param("number", step.input().choice(NUMBER).orElseThrow())
                .param("case", step.item().id())
                .update();
    }

    /** The order that a step names, if its case has it. */
    Optional<Order> named(Step step) {
        return of(step.item().county(), step.item().id()).stream()
                .filter(order ->
                        order.system().name().equals(step.input().choice(SYSTEM).orElse(""))
                                && order.number()
                                        .equals(step.input().choice(NUMBER).orElse("")))
                .findFirst();
    }

    /** Of one case, the earliest due first. */
    List<Order> of(CountyCode county, UUID caseId) {
        return of(county, caseId, "case_id = :case");
    }

    /** Of a case and of all that are merged into it, the earliest due first. */
    List<Order> together(CountyCode county, UUID caseId) {
        return of(county, caseId, """
            (case_id = :case or case_id in (
              select r.own_case_id from cases.report r where r.county_code = :county and r.case_id = :case))
            """);
    }

    private List<Order> of(CountyCode county, UUID caseId, String which) {
        return sql.sql("""
            select system, number, case_id, due_on from cases.external_order
            where county_code = :county and %s order by due_on nulls last, number
            """.formatted(which))
                .param("county", county.value())
                .param("case", caseId)
                .query((row, _) -> new Order(
                        OtherSystem.valueOf(row.getString("system")),
                        row.getString("number"),
                        Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
