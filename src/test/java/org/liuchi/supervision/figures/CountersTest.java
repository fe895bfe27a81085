package org.liuchi.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.supervision.Staffed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once the outbox is drained the counters say what histories say: counted here a third time, by SQL over the lines. */
@IntegrationTest
class CountersTest {
    private final FigureBook book;
    private final FigureListener listener;
    private final OutboxDrainer outbox;
    private final JdbcClient sql;
    private final TestCounty county;
    private final Staffed people;

    CountersTest(
            @Autowired FigureBook book,
            @Autowired FigureListener listener,
            @Autowired OutboxDrainer outbox,
            @Autowired JdbcClient sql,
            @Autowired TestClock clock,
            @Autowired TestCounty.Doors counties) {
        clock.set(TestClock.START);
        this.book = book;
        this.listener = listener;
        this.outbox = outbox;
        this.sql = sql;
        county = counties.tinyCounty();
        people = new Staffed(county);
    }

    @BeforeEach
    void aDayOfWork() {
        people.closed("垃圾没人收");
        String reworked = people.inHand("路灯不亮");
        people.act("city", reworked, "answer", Map.of("result", "已换灯"));
        people.act("desk", reworked, "rework", Map.of("note", "还是不亮"));
        String objected = people.dispatched("水管漏水");
        people.act("city", objected, "object", Map.of("ground", "NOT_OURS", "note", "属水务局"));
        people.act("desk", objected, "overrule", Map.of("note", "在你们的绿地"));
        String elsewhere = people.dispatched("下水道堵");
        people.act("city", elsewhere, "object", Map.of("ground", "NOT_OURS", "note", "属水务局"));
        people.act(
                "desk",
                elsewhere,
                "dispatch",
                Map.of("organization", county.bodyId("水务局").toString()));
        people.act("desk", people.raised("重复的"), "refuse", Map.of("ground", "ALREADY_HANDLED", "message", "上周已答复"));
        outbox.drainOnce();
    }

    @Test
    void theListenerAndTheRecountAgree() {
        FigureBook.Checked checked = book.compare(county.code());

        assertThat(checked.cases()).isEqualTo(5);
        assertThat(checked.different()).isEmpty();
    }

    @Test
    void bothAgreeWithTheLinesOfTheHistories() {
        assertThat(kept("dispatches")).isEqualTo(lines("DISPATCH"));
        assertThat(kept("objections")).isEqualTo(lines("OBJECT"));
        assertThat(kept("reworks")).isEqualTo(lines("REWORK"));
        assertThat(kept("answers")).isEqualTo(lines("ANSWER"));
        assertThat(count("select count(*) from supervision.turn where county_code = :county and overruled"))
                .isEqualTo(lines("OVERRULE"));
        assertThat(people.figure("desk", "closed", "").at("/numerator").asLong())
                .isEqualTo(lines("CLOSE"));
    }

    @Test
    void whatWasLostOrSpoiltIsPutRightFromHistoryAlone() {
        sql.sql("update supervision.case_figure set reworks = 7 where county_code = :county and reworks = 1")
                .param("county", county.code().value())
                .update();

        assertThat(book.compare(county.code()).different()).hasSize(1);
        assertThat(book.recount(county.code()).different()).hasSize(1);
        assertThat(book.compare(county.code()).different()).isEmpty();
    }

    @Test
    void anEventToldTwiceOrLateChangesNothing() {
        List<OutboxEvent> told = events();
        Map<UUID, Integer> before = seqs();

        told.reversed().forEach(listener::on);
        told.forEach(listener::on);

        assertThat(seqs()).isEqualTo(before);
        assertThat(book.compare(county.code()).different()).isEmpty();
    }

    @Test
    void aReturnWithoutGroundCountsForWhoReturnedIt() {
        String ours = "?organization=" + county.bodyId("城管局");
        String theirs = "?organization=" + county.bodyId("水务局");

        assertThat(people.figure("desk", "zero-shirking", ours).at("/text").asString())
                .isEqualTo("1 件（25.00 %）");
        assertThat(people.figure("desk", "zero-shirking", theirs)
                        .at("/numerator")
                        .asInt())
                .isZero();
    }

    private List<OutboxEvent> events() {
        return sql.sql("""
            select id, subject, seq, type, payload, occurred_at, position from platform.outbox_archive
            where county_code = :county order by position
            """)
                .param("county", county.code().value())
                .query((row, _) -> new OutboxEvent(
                        county.code(),
                        row.getObject("id", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getLong("seq"),
                        row.getString("type"),
                        row.getString("payload"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getLong("position")))
                .list();
    }

    private Map<UUID, Integer> seqs() {
        Map<UUID, Integer> seqs = new HashMap<>();
        sql.sql("select case_id, seq from supervision.case_figure where county_code = :county")
                .param("county", county.code().value())
                .query(row -> {
                    seqs.put(row.getObject("case_id", UUID.class), row.getInt("seq"));
                });
        return seqs;
    }

    private long kept(String counter) {
        return count("select sum(%s) from supervision.case_figure where county_code = :county".formatted(counter));
    }

    private long lines(String meaning) {
        return count("select count(*) from workflow.history where county_code = :county and meaning = '%s'"
                .formatted(meaning));
    }

    private long count(String statement) {
        return sql.sql(statement)
                .param("county", county.code().value())
                .query(Long.class)
                .single();
    }
}
