package org.liuchi.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.liuchi.Deep;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.workflow.Flows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A million cases of six years (fewer outside a deep build): the page of a month, and of an organisation's year, at once. */
@IntegrationTest
class FiguresAtScaleTest {
    private static final int CASES = Deep.times(20_000, 1_000_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Counting counting;
    private final JdbcClient sql;
    private final DataSource owner;
    private final TestCounty county;
    private final String flow;

    FiguresAtScaleTest(
            @Autowired Counting counting,
            @Autowired JdbcClient sql,
            @Autowired @FlywayDataSource DataSource owner,
            @Autowired Flows flows,
            @Autowired TestCounty.Doors counties) {
        this.counting = counting;
        this.sql = sql;
        this.owner = owner;
        county = counties.tinyCounty();
        flow = flows.current(county.code(), "case").hash();
    }

    @Test
    void thePageOfAMonthIsThereAtOnce() {
        sixYears();

        Duration month = median(TODAY.minusMonths(1), Set.of());
        Duration year = median(TODAY.minusYears(1), Set.of(county.bodyId("水务局").value()));
        Duration whole = median(TODAY.minusYears(1), Set.of());
        System.out.printf(
                "figures at %d cases: month %s, organisation's year %s, year %s%n", CASES, month, year, whole);

        // a build shares its machine: to the tenth of a second only where it is measured on purpose
        Duration atOnce = Duration.ofMillis(Deep.times(1_000, 100));
        assertThat(month).isLessThan(atOnce);
        assertThat(year).isLessThan(atOnce);
        assertThat(whole).isLessThan(Duration.ofSeconds(1));
    }

    private Duration median(LocalDate from, Set<UUID> organizations) {
        Selection selection = new Selection(county.code(), from, TODAY, organizations, "", null, TestClock.START);
        long[] nanos = new long[7];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            counting.all(selection);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[nanos.length / 2]);
    }

    /** 456 a day up to now, one in forty with water management. */
    private void sixYears() {
        sql.sql("""
            insert into workflow.item (county_code, id, kind, reference, flow_hash, category, title, area_code, urgency,
              phase, state, opened_at, closed_at, version, holds_parent, open_children, clocks, facts, chain)
            select :county, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'case', n::text, :flow, 'city',
              '一件事', :area, 0, 'CLOSED', 'CLOSED', :now::timestamptz - n * interval '190 seconds',
              :now::timestamptz, 1, false, 0, '[]', '{}', ''
            from generate_series(1, :cases) n
            """)
                .param("county", county.code().value())
                .param("flow", flow)
                .param("area", county.ground().bank(1))
                .param("now", TestClock.START.toString())
                .param("cases", CASES)
                .update();
        sql.sql("""
            insert into supervision.case_figure (county_code, case_id, seq, opened_at, area_code, category, channel,
              lead_organization, ending, due_at, dispatched_at, answered_at, closed_at, answers, on_time, standing_still,
              suspended_days, dispatches, objections, overruled, reworks, reopens, contacts, extended, respond_by, responded_at,
              outcome, called_back, satisfaction, mended, working_minutes)
            select :county, i.id, 1, i.opened_at, i.area_code, i.category, 'WEB',
              case when i.reference::int % 40 = 0 then :water else :city end, 'CLOSE', i.opened_at, i.opened_at,
              i.opened_at, i.opened_at, 1, true, false, 0, 1, 0, 0, 0, 0, 1, false, i.opened_at, i.opened_at, 'SOLVED',
              'SOLVED', 5, false, 100
            from workflow.item i where i.county_code = :county
            """)
                .param("county", county.code().value())
                .param("water", county.bodyId("水务局").value())
                .param("city", county.bodyId("城管局").value())
                .update();
        sql.sql("""
            insert into supervision.turn (county_code, case_id, seq, organization_id, dispatched_at, opened_at,
              objected, overruled)
            select f.county_code, f.case_id, 1, f.lead_organization, f.opened_at, f.opened_at, false, false
            from supervision.case_figure f where f.county_code = :county
            """).param("county", county.code().value()).update();
        sql.sql("update supervision.case_figure f set marks = %s where f.county_code = :county".formatted(Marks.SQL))
                .param("county", county.code().value())
                .param("now", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        // as the database does by itself some time later
        JdbcClient.create(owner).sql("vacuum analyze supervision.case_figure").update();
        JdbcClient.create(owner).sql("vacuum analyze supervision.turn").update();
    }
}
