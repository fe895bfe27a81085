package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.TestGround;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.registers.TestNights;
import org.liuchi.registers.TestPacks;
import org.liuchi.workflow.Sweep;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A small county that works by one place's pack, and its people in front of it. Whatever is done goes over HTTP; values
 * are given as {@link Pairs}. Tests of a class share the county and act on records of their own.
 */
final class Place {
    private final TestCounty county;
    private final Doors doors;
    private final Books books;
    private final Map<String, Browser> signedIn = new HashMap<>();

    private Place(TestCounty county, String pack, Doors doors) {
        this.county = county;
        this.doors = doors;
        this.books = new Books(this, county.browser(), pack);
    }

    /** Where they are taken from; found by the tests' component scan. */
    @Component
    record Doors(
            TestCounty.Doors counties,
            TestPacks packs,
            TestNights nights,
            Sweep sweep,
            OutboxDrainer outbox,
            TestClock clock) {
        Place with(String pack) {
            clock.set(TestClock.START);
            TestCounty county = counties.tinyCounty();
            packs.place(county.code(), pack);
            return new Place(county, pack, this);
        }
    }

    /** Its registers as they are read: lists, gaps, figures, public pages. */
    Books books() {
        return books;
    }

    Portal portal() {
        return new Portal(this);
    }

    TestCounty county() {
        return county;
    }

    // when and where

    /** The morning on which everything begins. */
    void today() {
        at(TestClock.START);
    }

    /** Nine in the morning of that day. */
    void at(String day) {
        at(LocalDate.parse(day).atTime(9, 0).atZone(WorkCalendar.ZONE).toInstant());
    }

    private void at(Instant instant) {
        doors.clock.set(instant);
        signedIn.clear();
    }

    /** Time goes by, and what hangs on clocks and on the calendar happens. */
    void pass(Duration time) {
        at(doors.clock.instant().plus(time));
        for (int round = 0; round < 3; round++) {
            doors.outbox.drainOnce();
            doors.sweep.run(county.code(), doors.clock.instant());
        }
        doors.outbox.drainOnce();
        nightPasses();
    }

    void nightPasses() {
        doors.nights.pass(county.code(), doors.clock.instant());
    }

    String day(int later) {
        return LocalDate.ofInstant(doors.clock.instant(), WorkCalendar.ZONE)
                .plusDays(later)
                .toString();
    }

    Map<String, Object> days(int from, int until) {
        return Pairs.term(day(from), day(until));
    }

    TestGround ground() {
        return county.ground();
    }

    String town() {
        return county.ground().town("100");
    }

    /** With a body of its own. */
    String village() {
        return county.ground().village("100001");
    }

    /** Without one. */
    String hill() {
        return county.ground().village("100200");
    }

    String grid(int number) {
        return county.ground().bank(number);
    }

    String body(String name) {
        return county.bodyId(name).toString();
    }

    List<String> bodies(String... names) {
        return Stream.of(names).map(this::body).toList();
    }

    String post(String login) {
        return county.postOf(login).toString();
    }

    /** Who has consented for a year. */
    Map<String, Object> person(String name) {
        return Pairs.given(
                "name", name, "phone", "13812340000", "consent", "PAPER", "consented", day(0), "until", day(365));
    }

    /** Who may be shown in public too. */
    Map<String, Object> shown(String name) {
        return Pairs.given(person(name), "display", true);
    }

    // what is done

    String enter(String login, String register, Object... values) {
        Answer answer = tryEnter(login, register, values);
        assertThat(answer.status())
                .as("%s %s: %s", login, register, answer.body())
                .isEqualTo(201);
        return answer.text("/item/id");
    }

    /** Why it was refused. */
    String refusedEntry(String login, String register, Object... values) {
        return refused(tryEnter(login, register, values));
    }

    Answer tryEnter(String login, String register, Object... values) {
        return keyed(login).post(books.path(register) + "/records", Pairs.given(values));
    }

    void act(String login, String record, String action, Object... values) {
        Answer answer = tryAct(login, record, action, values);
        assertThat(answer.status())
                .as("%s %s: %s", login, action, answer.body())
                .isEqualTo(200);
    }

    /** Why it was refused. */
    String refusal(String login, String record, String action, Object... values) {
        return refused(tryAct(login, record, action, values));
    }

    void forbidden(String login, String record, String action, Object... values) {
        assertThat(tryAct(login, record, action, values).status()).isEqualTo(403);
    }

    Answer tryAct(String login, String record, String action, Object... values) {
        Map<String, Object> body = Pairs.given(values);
        Answer seen = page("desk", record);
        body.put(
                "version",
                (seen.status() == 200 ? seen : page(login, record))
                        .body()
                        .at("/item/version")
                        .asInt());
        return keyed(login).post("/api/items/" + record + "/actions/" + action, body);
    }

    private static String refused(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(400, 422);
        return answer.body().toString();
    }

    Browser keyed(String login) {
        return as(login).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    Browser as(String login) {
        return signedIn.computeIfAbsent(login, county::signedIn);
    }

    // one record

    Answer page(String login, String record) {
        return as(login).get("/api/records/" + record);
    }

    JsonNode record(String login, String record) {
        return Books.good(page(login, record));
    }

    boolean hidden(String login, String record) {
        return page(login, record).status() == 404;
    }

    JsonNode value(String login, String record, String field) {
        return record(login, record).at("/cells/" + field + "/value");
    }

    /** As the desk reads it; empty where there is none. */
    String text(String record, String field) {
        JsonNode value = value("desk", record, field);
        return value.isContainer() ? value.toString() : value.asString("");
    }

    String state(String record) {
        return record("desk", record).at("/item/state").asString();
    }

    String number(String record) {
        return record("desk", record).at("/item/number").asString();
    }

    int version(String record) {
        return record("desk", record).at("/item/version").asInt();
    }

    /** The body that owes the next step. */
    String owner(String record) {
        return record("desk", record).at("/item/owner/organizationName").asString();
    }

    String light(String login, String record) {
        return record(login, record).at("/item/light/colour").asString();
    }

    /** Steps and changes. */
    String history(String login, String record) {
        JsonNode page = record(login, record);
        return page.at("/item/timeline").toString() + page.at("/changes");
    }

    /** What may be done with it now. */
    List<String> actions(String login, String record) {
        return Books.texts(record(login, record).at("/forms"), "/action");
    }

    String inbox(String login) {
        return Books.good(as(login).get("/api/inbox?limit=100")).toString();
    }

    /** Opens the masks of a record, and reads who is behind them and who has looked. */
    JsonNode look(String login, String record) {
        Books.good(
                keyed(login).post("/api/records/" + record + "/looks", Map.of("purpose", "CONTACT", "reason", "联系本人")));
        return people(login, record);
    }

    JsonNode people(String login, String record) {
        return as(login).get("/api/records/" + record + "/people").body();
    }
}
