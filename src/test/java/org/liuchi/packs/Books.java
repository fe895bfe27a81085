package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
 * The books of a small county that works by one place's pack. Whatever is written or read goes over HTTP; values are
 * given as pairs of field and value. Tests of a class share the county and act on records of their own.
 */
final class Books {
    private final String pack;
    private final TestCounty county;
    private final Shelf shelf;
    private final Map<String, Browser> signedIn = new HashMap<>();

    private Books(String pack, TestCounty county, Shelf shelf) {
        this.pack = pack;
        this.county = county;
        this.shelf = shelf;
    }

    /** Where they are taken from; found by the tests' component scan. */
    @Component
    record Shelf(
            TestCounty.Doors counties,
            TestPacks packs,
            TestNights nights,
            Sweep sweep,
            OutboxDrainer outbox,
            TestClock clock) {
        Books of(String pack) {
            clock.set(TestClock.START);
            TestCounty county = counties.tinyCounty();
            packs.place(county.code(), pack);
            return new Books(pack, county, this);
        }
    }

    // when and where

    /** The morning on which everything begins. */
    void today() {
        shelf.clock.set(TestClock.START);
        signedIn.clear();
    }

    /** Time goes by, and what hangs on clocks happens. */
    void pass(Duration time) {
        shelf.clock.advance(time);
        signedIn.clear();
        for (int round = 0; round < 3; round++) {
            shelf.outbox.drainOnce();
            shelf.sweep.run(county.code(), shelf.clock.instant());
        }
        shelf.outbox.drainOnce();
        shelf.nights.pass(county.code(), shelf.clock.instant());
    }

    String day(int later) {
        return shelf.clock
                .instant()
                .atZone(WorkCalendar.ZONE)
                .toLocalDate()
                .plusDays(later)
                .toString();
    }

    TestGround ground() {
        return county.ground();
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

    Map<String, Object> person(String name, boolean display) {
        return Map.of(
                "name",
                name,
                "phone",
                "13812340000",
                "consent",
                "PAPER",
                "consented",
                day(0),
                "until",
                day(365),
                "display",
                display);
    }

    // what is done

    String enter(String login, String register, Object... pairs) {
        Answer answer = entering(login, register, pairs);
        assertThat(answer.status())
                .as("%s %s: %s", login, register, answer.body())
                .isEqualTo(201);
        return answer.text("/item/id");
    }

    /** Why it was refused. */
    String refusedEntry(String login, String register, Object... pairs) {
        return refused(entering(login, register, pairs));
    }

    void act(String login, String record, String action, Object... pairs) {
        Answer answer = acting(login, record, action, pairs);
        assertThat(answer.status())
                .as("%s %s: %s", login, action, answer.body())
                .isEqualTo(200);
    }

    /** Why it was refused. */
    String refusal(String login, String record, String action, Object... pairs) {
        return refused(acting(login, record, action, pairs));
    }

    private static String refused(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(400, 499);
        return answer.body().toString();
    }

    private Answer entering(String login, String register, Object... pairs) {
        return keyed(login).post(path(register) + "/records", Pairs.values(pairs));
    }

    private Answer acting(String login, String record, String action, Object... pairs) {
        Map<String, Object> body = Pairs.values(pairs);
        body.put("version", page("desk", record).body().at("/item/version").asInt());
        return keyed(login).post("/api/items/" + record + "/actions/" + action, body);
    }

    private Browser keyed(String login) {
        return at(login).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Browser at(String login) {
        return signedIn.computeIfAbsent(login, county::signedIn);
    }

    private String path(String register) {
        return "/api/registers/" + pack + "-" + register;
    }

    // what is seen

    private Answer page(String login, String record) {
        return at(login).get("/api/records/" + record);
    }

    private static JsonNode good(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode record(String login, String record) {
        return good(page(login, record));
    }

    boolean hidden(String login, String record) {
        return page(login, record).status() == 404;
    }

    JsonNode value(String login, String record, String field) {
        return record(login, record).at("/cells/" + field + "/value");
    }

    String state(String record) {
        return record("desk", record).at("/item/state").asString();
    }

    /** What may be done with it now. */
    List<String> actions(String login, String record) {
        return texts(record(login, record).at("/forms"), "/action");
    }

    /** Ids of the records that a query finds. */
    List<String> rows(String login, String register, String query) {
        return texts(
                good(at(login).get(path(register) + "/records?size=200&" + query))
                        .at("/items"),
                "/id");
    }

    /** The definition, as forms are made of it. */
    String schema(String register) {
        return good(at("desk").get(path(register))).at("/fields").toString();
    }

    String inbox(String login) {
        return good(at(login).get("/api/inbox?limit=100")).toString();
    }

    // what follows from it

    /** Who or what lacks it: ids of records, or codes of areas. */
    List<String> gap(String login, String register, String gap) {
        JsonNode lines = good(at(login).get(path(register) + "/gaps/" + gap + "?size=200"));
        return Stream.of("/records", "/targets")
                .flatMap(list -> texts(lines.at(list), "/id").stream())
                .toList();
    }

    /** How many of them there are in a town. */
    int gapIn(String login, String register, String gap, String town) {
        for (JsonNode one : good(at(login).get(path(register) + "/gaps"))) {
            for (JsonNode there : one.at("/towns")) {
                if (one.at("/name").asString().equals(gap)
                        && there.at("/area").asString().equals(town)) {
                    return there.at("/count").asInt();
                }
            }
        }
        return 0;
    }

    /** A figure over the whole county. */
    double total(String login, String register, String figure) {
        return good(at(login).get(path(register) + "/figures/" + figure + "?by="))
                .at("/total/value")
                .asDouble();
    }

    /** One row of a figure. */
    double cell(String login, String register, String figure, Map<String, String> key) {
        String by = String.join(",", key.keySet());
        for (JsonNode row : good(at(login).get(path(register) + "/figures/" + figure + "?by=" + by))
                .at("/rows")) {
            if (key.entrySet().stream()
                    .allMatch(one -> row.at("/key/" + one.getKey()).asString().equals(one.getValue()))) {
                return row.at("/value").asDouble();
            }
        }
        return 0;
    }

    /** What anybody sees who is not signed in. */
    JsonNode open(String register, String query) {
        return good(county.browser().get("/api/public/registers/" + pack + "-" + register + "/records?" + query));
    }

    /** The person behind the mask, for a purpose. */
    String look(String login, String record) {
        good(keyed(login).post("/api/records/" + record + "/looks", Map.of("purpose", "CONTACT", "reason", "通知培训")));
        return good(at(login).get("/api/records/" + record + "/people"))
                .at("/people")
                .toString();
    }

    int looks(String login, String record) {
        return good(at(login).get("/api/records/" + record + "/people"))
                .at("/seen")
                .size();
    }

    private static List<String> texts(JsonNode list, String pointer) {
        List<String> texts = new ArrayList<>();
        StreamSupport.stream(list.spliterator(), false)
                .forEach(one -> texts.add(one.at(pointer).asString()));
        return texts;
    }
}
