package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
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
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.registers.TestNights;
import org.liuchi.registers.TestPacks;
import org.liuchi.workflow.Sweep;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A test county with one pack installed, and its people in front of it: they act over HTTP on records. */
final class Place {
    private static final LocalDate TODAY = TestGround.FROM.plusDays(60);

    private final TestCounty county;
    private final String pack;
    private final Doors doors;
    private final Map<String, Browser> staff = new HashMap<>();

    private Place(TestCounty county, String pack, Doors doors) {
        this.county = county;
        this.pack = pack;
        this.doors = doors;
    }

    @Component
    static final class Doors {
        private final TestCounty.Doors counties;
        private final TestPacks packs;
        private final TestClock clock;
        private final Sweep sweep;
        private final OutboxDrainer outbox;
        private final TestNights nights;

        Doors(
                TestCounty.Doors counties,
                TestPacks packs,
                TestClock clock,
                Sweep sweep,
                OutboxDrainer outbox,
                TestNights nights) {
            this.counties = counties;
            this.packs = packs;
            this.clock = clock;
            this.sweep = sweep;
            this.outbox = outbox;
            this.nights = nights;
        }

        Place with(String pack) {
            clock.set(TestClock.START);
            TestCounty county = counties.tinyCounty();
            packs.place(county.code(), pack);
            return new Place(county, pack, this);
        }
    }

    /** Of the first day; who signed in later has to sign in again. */
    void morning() {
        if (doors.clock.instant().isAfter(TestClock.START)) {
            staff.clear();
        }
        doors.clock.set(TestClock.START);
    }

    /** What the program does by itself until then, it has done. */
    void daysLater(int days) {
        doors.clock.advance(Duration.ofDays(days));
        staff.clear();
        doors.sweep.run(county.code(), doors.clock.instant());
        for (int round = 0; round < 5 && doors.outbox.drainOnce() > 0; round++) {
            // what follows may be followed by something
        }
        doors.nights.pass(county.code(), doors.clock.instant());
    }

    /** @param shift days from the first */
    String day(int shift) {
        return TODAY.plusDays(shift).toString();
    }

    String bank() {
        return county.ground().village("100001");
    }

    String hill() {
        return county.ground().village("100200");
    }

    String west() {
        return county.ground().town("100");
    }

    String grid(int number) {
        return county.ground().bank(number);
    }

    String body(String name) {
        return county.bodyId(name).toString();
    }

    String post(String login) {
        return county.postOf(login).toString();
    }

    Map<String, Object> person(String name) {
        return Map.of("name", name, "consent", "PAPER", "consented", day(-1));
    }

    static Map<String, Object> and(Map<String, ?> values, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }

    String enter(String login, String register, Map<String, ?> values) {
        Answer answer = entering(login, register, values);
        assertThat(answer.status()).as(register + ": " + answer.body()).isEqualTo(201);
        return answer.text("/item/id");
    }

    String noEntry(String login, String register, Map<String, ?> values) {
        return refused(entering(login, register, values));
    }

    private Answer entering(String login, String register, Map<String, ?> values) {
        return keyed(at(login)).post("/api/registers/" + name(register) + "/records", values);
    }

    void step(String login, String id, String action, Map<String, ?> values) {
        Answer answer = stepping(login, id, action, values);
        assertThat(answer.status()).as(action + ": " + answer.body()).isEqualTo(200);
    }

    String noStep(String login, String id, String action, Map<String, ?> values) {
        return refused(stepping(login, id, action, values));
    }

    void forbidden(String login, String id, String action, Map<String, ?> values) {
        assertThat(stepping(login, id, action, values).status()).isEqualTo(403);
    }

    private Answer stepping(String login, String id, String action, Map<String, ?> values) {
        Map<String, Object> body = new HashMap<>(values);
        body.put("version", version(id));
        return keyed(at(login)).post("/api/items/" + id + "/actions/" + action, body);
    }

    private static String refused(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(400, 422);
        return answer.body().toString();
    }

    /** As the desk sees it, which keeps the registers here. */
    private JsonNode record(String id) {
        Answer answer = at("desk").get("/api/records/" + id);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    JsonNode record(String login, String id) {
        return at(login).get("/api/records/" + id).body();
    }

    boolean hidden(String login, String id) {
        return at(login).get("/api/records/" + id).status() == 404;
    }

    int version(String id) {
        return record(id).at("/item/version").asInt();
    }

    String state(String id) {
        return record(id).at("/item/state").asString();
    }

    String number(String id) {
        return record(id).at("/item/number").asString();
    }

    String owner(String id) {
        return record(id).at("/item/owner/organizationName").asString();
    }

    String timeline(String id) {
        return record(id).at("/item/timeline").toString() + record(id).at("/changes");
    }

    /** As JSON has it; empty where there is none. */
    String value(String id, String field) {
        JsonNode value = record(id).at("/cells/" + field + "/value");
        return value.isMissingNode() ? "" : value.isContainer() ? value.toString() : value.asString();
    }

    List<String> list(String login, String register, String query) {
        return records(login, register, query)
                .valueStream()
                .map(line -> line.at("/title").asString())
                .toList();
    }

    String first(String login, String register, String query) {
        return records(login, register, query).at("/0/id").asString();
    }

    private JsonNode records(String login, String register, String query) {
        Answer answer = at(login).get("/api/registers/" + name(register) + "/records?size=200&" + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/items");
    }

    /** The whole of a figure; money in yuan. */
    String figure(String register, String figure) {
        return plain(figures(register, figure, "").at("/total/value"));
    }

    /** What a figure is for one value of what it is broken down by. */
    String figure(String register, String figure, String by, String key) {
        return figures(register, figure, by)
                .at("/rows")
                .valueStream()
                .filter(row -> row.at("/key/" + by).asString().equals(key))
                .findFirst()
                .map(row -> plain(row.at("/value")))
                .orElse("0");
    }

    private JsonNode figures(String register, String figure, String by) {
        Answer answer = at("desk").get("/api/registers/" + name(register) + "/figures/" + figure + "?by=" + by);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static String plain(JsonNode value) {
        return new BigDecimal(value.asString()).stripTrailingZeros().toPlainString();
    }

    List<String> gap(String register, String gap) {
        return gapSeenBy("desk", register, gap);
    }

    /** Names of what is missing, or titles of the records that are. */
    List<String> gapSeenBy(String login, String register, String gap) {
        Answer answer = at(login).get("/api/registers/" + name(register) + "/gaps/" + gap);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return Stream.concat(
                        answer.body().at("/records").valueStream().map(line -> line.at("/title")),
                        answer.body().at("/targets").valueStream().map(line -> line.at("/name")))
                .map(JsonNode::asString)
                .toList();
    }

    JsonNode open(String register) {
        Answer answer = county.browser().get("/api/public/registers/" + name(register) + "/records");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/items");
    }

    String look(String login, String id, String field) {
        Answer answer =
                keyed(at(login)).post("/api/records/" + id + "/looks", Map.of("purpose", "CONTACT", "reason", "联系本人"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return at(login).get("/api/records/" + id + "/people").text("/people/" + field + "/name");
    }

    int looks(String id) {
        return at("desk")
                .get("/api/records/" + id + "/people")
                .body()
                .at("/seen")
                .size();
    }

    private String name(String register) {
        return pack + "-" + register;
    }

    private Browser at(String login) {
        return staff.computeIfAbsent(login, county::signedIn);
    }

    private static Browser keyed(Browser browser) {
        return browser.with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
