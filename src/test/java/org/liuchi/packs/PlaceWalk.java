package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.calendar.WorkCalendar;
import tools.jackson.databind.JsonNode;

/**
 * A small county that works by one place's pack. Whatever is done goes over HTTP; days pass by {@link #pass}. Tests of a
 * class share the county and act on records of their own.
 */
final class PlaceWalk {
    private final String pack;
    private final TestCounty county;
    private final PlaceDoors doors;
    private final Browser resident;
    private final Map<String, Browser> staff = new HashMap<>();

    PlaceWalk(String pack, TestCounty county, PlaceDoors doors) {
        this.pack = pack;
        this.county = county;
        this.doors = doors;
        this.resident = county.browser();
    }

    /** Values by field; a null leaves the field out. */
    static Map<String, Object> given(@Nullable Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                values.put(String.valueOf(pairs[i]), pairs[i + 1]);
            }
        }
        return values;
    }

    // where and when

    /** The morning on which everything began. */
    void today() {
        at(TestClock.START);
    }

    void at(Instant instant) {
        doors.clock().set(instant);
        staff.clear();
    }

    /** Nine in the morning of that day. */
    void at(String day) {
        at(LocalDate.parse(day).atTime(9, 0).atZone(WorkCalendar.ZONE).toInstant());
    }

    /** Time goes by, and what hangs on clocks happens. */
    void pass(Duration time) {
        at(doors.clock().instant().plus(time));
        for (int i = 0; i < 3; i++) {
            doors.outbox().drainOnce();
            doors.sweep().run(county.code(), doors.clock().instant());
        }
        doors.outbox().drainOnce();
    }

    /** What the calendar begins today. */
    void openSchedules() {
        doors.calendar().begin(county.code(), doors.clock().instant());
    }

    String day(int later) {
        return doors.clock()
                .instant()
                .atZone(WorkCalendar.ZONE)
                .toLocalDate()
                .plusDays(later)
                .toString();
    }

    Map<String, Object> days(int from, int until) {
        return given("from", day(from), "until", day(until));
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

    String lake(int number) {
        return county.ground().lake(number);
    }

    /** By its name. */
    String body(String name) {
        return county.bodyId(name).toString();
    }

    String post(String login) {
        return county.postOf(login).toString();
    }

    Map<String, Object> consent(String name) {
        return given("name", name, "phone", "13812341234", "consent", "PAPER", "consented", day(0), "until", day(365));
    }

    // what is done

    String enter(String login, String register, Map<String, ?> values) {
        Answer answer = tryEnter(login, register, values);
        assertThat(answer.status())
                .as("%s %s: %s", login, register, answer.body())
                .isEqualTo(201);
        return id(answer);
    }

    Answer tryEnter(String login, String register, Map<String, ?> values) {
        return keyed(login).post("/api/registers/" + pack + "-" + register + "/records", values);
    }

    static String id(Answer entered) {
        return entered.text("/item/id");
    }

    void act(String login, String id, String action, Map<String, ?> values) {
        Answer answer = tryAct(login, id, action, values);
        assertThat(answer.status())
                .as("%s %s: %s", login, action, answer.body())
                .isEqualTo(200);
    }

    Answer tryAct(String login, String id, String action, Map<String, ?> values) {
        Map<String, Object> body = new HashMap<>(values);
        Answer seen = page("desk", id);
        body.put(
                "version",
                (seen.status() == 200 ? seen : page(login, id))
                        .body()
                        .at("/item/version")
                        .asInt());
        return keyed(login).post("/api/items/" + id + "/actions/" + action, body);
    }

    private Browser keyed(String login) {
        return as(login).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Browser as(String login) {
        return staff.computeIfAbsent(login, county::signedIn);
    }

    // what is seen

    Answer page(String login, String id) {
        return as(login).get("/api/records/" + id);
    }

    JsonNode record(String login, String id) {
        Answer answer = page(login, id);
        assertThat(answer.status()).as("%s: %s", login, answer.body()).isEqualTo(200);
        return answer.body();
    }

    String state(String id) {
        return record("desk", id).at("/item/state").asString();
    }

    /** The body that owes the next step. */
    String owner(String id) {
        return record("desk", id).at("/item/owner/organizationName").asString();
    }

    String light(String login, String id) {
        return record(login, id).at("/item/light/colour").asString();
    }

    JsonNode value(String login, String id, String field) {
        return record(login, id).at("/cells/" + field + "/value");
    }

    String history(String login, String id) {
        return record(login, id).at("/changes").toString();
    }

    /** Ids and cells of what is listed. */
    String list(String login, String register, String query) {
        return lines(login, register, query).toString();
    }

    JsonNode lines(String login, String register, String query) {
        Answer answer = as(login).get("/api/registers/" + pack + "-" + register + "/records?" + query);
        assertThat(answer.status()).as("%s: %s", query, answer.body()).isEqualTo(200);
        return answer.body().at("/items");
    }

    /** The one record that the query finds. */
    String one(String login, String register, String query) {
        JsonNode lines = lines(login, register, query);
        assertThat(lines.size()).as("%s %s: %s", register, query, lines).isEqualTo(1);
        return lines.at("/0/id").asString();
    }

    JsonNode row(String login, String register, String id) {
        for (JsonNode line : lines(login, register, "size=200")) {
            if (line.at("/id").asString().equals(id)) {
                return line;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    String definition(String register) {
        List<String> kinds = new ArrayList<>();
        as("desk")
                .get("/api/registers/" + pack + "-" + register)
                .body()
                .at("/fields")
                .forEach(field -> kinds.add(field.at("/kind").asString()));
        assertThat(kinds).isNotEmpty();
        return kinds.toString();
    }

    String inbox(String login) {
        return as(login).get("/api/inbox?limit=100").body().toString();
    }

    String gap(String login, String register, String gap) {
        Answer answer = as(login).get("/api/registers/" + pack + "-" + register + "/gaps/" + gap);
        assertThat(answer.status()).as("%s: %s", gap, answer.body()).isEqualTo(200);
        return answer.body().toString();
    }

    JsonNode figure(String login, String register, String figure, String by) {
        Answer answer = as(login).get("/api/registers/" + pack + "-" + register + "/figures/" + figure + "?by=" + by);
        assertThat(answer.status()).as("%s: %s", figure, answer.body()).isEqualTo(200);
        return answer.body().at("/rows");
    }

    double total(String login, String register, String figure) {
        Answer answer = as(login).get("/api/registers/" + pack + "-" + register + "/figures/" + figure);
        assertThat(answer.status()).as("%s: %s", figure, answer.body()).isEqualTo(200);
        return answer.body().at("/total/value").asDouble();
    }

    /** What everybody sees. */
    String open(String register, String query) {
        String plain = URI.create("?" + query).toASCIIString();
        Answer answer = resident.get("/api/public/registers/" + pack + "-" + register + "/records" + plain);
        assertThat(answer.status()).as("%s: %s", register, answer.body()).isEqualTo(200);
        return answer.body().toString();
    }

    /** Opens the mask of the persons in a record. */
    void look(String login, String id) {
        Answer answer =
                keyed(login).post("/api/records/" + id + "/looks", given("purpose", "CONTACT", "reason", "核对报名材料"));
        assertThat(answer.status()).as("%s: %s", login, answer.body()).isEqualTo(200);
    }

    /** The persons, while a look is open, and who has looked. */
    String people(String login, String id) {
        return as(login).get("/api/records/" + id + "/people").body().toString();
    }
}
