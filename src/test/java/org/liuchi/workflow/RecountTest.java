package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.build.Statements;
import org.liuchi.calendar.Calendars;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.flow.Meaning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Errands raised at the end of a year whose next one is not published; each test has years of its own. */
@IntegrationTest
class RecountTest {
    private final Recount recount;
    private final Calendars calendars;
    private final Items items;
    private final Histories histories;
    private final JdbcClient sql;
    private final CountyCode county;
    private final Errands people;

    RecountTest(
            @Autowired Recount recount,
            @Autowired Calendars calendars,
            @Autowired Items items,
            @Autowired Histories histories,
            @Autowired JdbcClient sql,
            @Autowired Browsers browsers) {
        this.recount = recount;
        this.calendars = calendars;
        this.items = items;
        this.histories = histories;
        this.sql = sql;
        county = browsers.newCounty();
        people = new Errands(county, items);
    }

    @Test
    @Covers("TC-43")
    void aDeadlineIntoAnUnpublishedYearIsCountedAnewWhenTheYearIsPublished() {
        // a Thursday; five working days on: Thursday 4 January, unless there is a holiday
        Item before = raised(Instant.parse("2051-12-28T01:00:00Z"));
        publish(2051);
        assertThat(promise(before).provisional()).isTrue();

        publish(2052, "2052-01-01", "2052-01-02");

        assertThat(recount.run(county, Instant.parse("2051-12-29T01:00:00Z"))).isEqualTo(1);
        Item after = items.get(county, before.id());
        assertThat(promise(after).provisional()).isFalse();
        assertThat(promise(after).dueAt()).isAfter(promise(before).dueAt());
        assertThat(after.promisedAt()).isEqualTo(promise(after).dueAt());
        List<HistoryEntry> history = histories.of(county, before.id());
        assertThat(history.getLast())
                .extracting(HistoryEntry::meaning, HistoryEntry::by, HistoryEntry::promisedAt)
                .containsExactly(Meaning.RECOUNT, HistoryEntry.By.PROGRAM, after.promisedAt());
        assertThat(Replay.of(history).agreesWith(after)).isTrue();
        assertThat(Chain.verifies(before.id(), history)).isTrue();
        assertThat(told(before.id())).isEqualTo(after.promisedAt());
        assertThat(recount.run(county, Instant.parse("2051-12-29T01:00:00Z"))).isZero();
    }

    /** Whoever has it open on a screen must be able to send the form. */
    @Test
    void whereOnlyTheDoubtGoesNothingElseChanges() {
        Item before = raised(Instant.parse("2061-12-28T01:00:00Z"));
        publish(2061);
        publish(2062);

        assertThat(recount.run(county, Instant.parse("2061-12-29T01:00:00Z"))).isEqualTo(1);

        Item after = items.get(county, before.id());
        assertThat(promise(after).provisional()).isFalse();
        assertThat(promise(after).dueAt()).isEqualTo(promise(before).dueAt());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.chain()).isEqualTo(before.chain());
        assertThat(histories.of(county, before.id())).hasSize(1);
    }

    @Test
    void aYearThatIsStillUnpublishedLeavesEverythingAsItWas() {
        Item before = raised(Instant.parse("2071-12-28T01:00:00Z"));

        assertThat(recount.run(county, Instant.parse("2071-12-29T01:00:00Z"))).isZero();
        assertThat(items.get(county, before.id())).isEqualTo(before);
    }

    @Test
    void manyItemsAreOneStatementMore() throws Exception {
        for (int i = 0; i < 5; i++) {
            raised(Instant.parse("2081-12-28T01:00:00Z"));
        }
        publish(2081);
        publish(2082, "2082-01-01");
        calendars.of(county);

        List<String> statements = Statements.count(() -> recount.run(county, Instant.parse("2081-12-29T01:00:00Z")));

        assertThat(statements).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void pausesAreKept() {
        Instant start = Instant.parse("2091-12-26T01:00:00Z");
        Item raised = raised(start);
        people.act(raised.id(), "take", people.desk(), Map.of(), start);
        people.act(raised.id(), "wait", people.hand(), Map.of(), start.plusSeconds(86_400));
        people.act(raised.id(), "goOn", people.hand(), Map.of(), start.plusSeconds(3 * 86_400));
        Item before = items.get(county, raised.id());
        publish(2091);
        publish(2092, "2092-01-01", "2092-01-02", "2092-01-03");

        recount.run(county, start.plusSeconds(4 * 86_400));

        Item after = items.get(county, raised.id());
        assertThat(promise(after).pauses()).isEqualTo(promise(before).pauses()).hasSize(1);
        assertThat(promise(after).dueAt())
                .isEqualTo(calendars
                        .of(county)
                        .deadline(start, promise(before).term(), promise(before).pauses())
                        .dueAt());
    }

    private Item raised(Instant now) {
        return items.get(county, people.raise(now).id());
    }

    private void publish(int year, String... daysOff) {
        StringBuilder csv = new StringBuilder("date,kind,name,name_en\n");
        for (String day : daysOff) {
            csv.append(day).append(",off,元旦,New Year's Day\n");
        }
        calendars.publish(year, "测试", new StringReader(csv.toString()));
    }

    private Instant told(UUID item) {
        return Instant.parse(ItemRows.JSON
                .readTree(sql.sql("""
                    select payload from platform.outbox
                    where county_code = :county and subject = :item and type = 'errand.recount'
                    """)
                        .param("county", county.value())
                        .param("item", item)
                        .query(String.class)
                        .single())
                .at("/promisedAt")
                .asString());
    }

    private static RunningClock promise(Item item) {
        return item.clock("promise").orElseThrow();
    }
}
