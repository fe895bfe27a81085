package org.liuchi.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;

/** Who put a petition forward and could not be sent anything is rung by the petition office, and sees the look. */
@IntegrationTest
class PetitionToldByPhoneTest {
    private static final String PHONE = "13855501234";
    private static final Map<String, String> TELL = Map.of("purpose", "TELL", "reason", "短信没发出去");

    private final TestClock clock;
    private final TestCounty county;
    private final OutboxDrainer outbox;
    private final Browser person;

    PetitionToldByPhoneTest(
            @Autowired TestCounty.Doors counties, @Autowired OutboxDrainer outbox, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.outbox = outbox;
        county = counties.tinyCounty();
        person = county.browser();
    }

    private record Raised(String id, String code) {}

    @Test
    void thePetitionOfficeTellsItAndTheDeskNeverHearsOfIt() {
        raise();
        Browser office = county.signedIn("petition");
        Answer waiting = office.get("/api/messages/not-sent");

        assertThat(waiting.body()).hasSize(1);
        assertThat(waiting.text("/0/itemKind")).isEqualTo("petition");
        assertThat(county.signedIn("desk").get("/api/messages/not-sent").body()).isEmpty();

        String told = "/api/messages/" + waiting.text("/0/id") + "/told";
        assertThat(keyed(county.signedIn("desk")).post(told, Map.of()).status()).isEqualTo(204);
        assertThat(office.get("/api/messages/not-sent").body())
                .as("the desk has told nobody")
                .hasSize(1);
        assertThat(keyed(office).post(told, Map.of()).status()).isEqualTo(204);
        assertThat(office.get("/api/messages/not-sent").body()).isEmpty();
        assertThat(office.get("/api/messages/told").text("/0/by")).isEqualTo("来访接待岗");
        assertThat(county.signedIn("desk").get("/api/messages/told").body()).isEmpty();
    }

    @Test
    @Covers("R6")
    void thePetitionOfficeOpensTheContactForAQuarterOfAnHourAndThePersonSeesIt() {
        Raised raised = raise();

        assertThat(unmasked("petition", raised).status()).isEqualTo(403);
        assertThat(look("petition", raised, TELL).status()).isEqualTo(201);
        assertThat(unmasked("petition", raised).text("/contact/phone")).isEqualTo(PHONE);
        Answer seen = person.get("/api/public/petitions/" + raised.code() + "/looks");
        assertThat(seen.text("/0/by")).isEqualTo("信访局");
        assertThat(seen.text("/0/purpose")).isEqualTo("打电话告诉您结果");
        assertThat(seen.body().toString()).doesNotContain("张petition", "短信没发出去");

        clock.advance(Duration.ofMinutes(15));
        assertThat(unmasked("petition", raised).text("/reason")).isEqualTo("look-ended");
    }

    @Test
    @Covers("R6")
    void nobodyElseOpensTheContactOfAPetition() {
        Raised raised = raise();
        act(
                "petition",
                raised,
                "forward",
                Map.of("organization", county.bodyId("城管局").toString()));

        assertThat(look("city", raised, TELL).status()).isEqualTo(403);
        for (String login : new String[] {"desk", "water", "leader", "auditor", "system"}) {
            assertThat(look(login, raised, TELL).status()).as(login).isEqualTo(404);
        }
    }

    @Test
    void aLookAtAPetitionIsForAskingOrTellingOnly() {
        Answer refused = look("petition", raise(), Map.of("purpose", "CALL_BACK", "reason", "回访"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("purpose");
    }

    private Raised raise() {
        Answer raised = keyed(person)
                .post(
                        "/api/public/petitions",
                        Map.of("description", "征地补偿款没有发到", "contact", Map.of("name", "王女士", "phone", PHONE)));
        outbox.drainOnce();
        return new Raised(raised.text("/id"), raised.text("/publicCode"));
    }

    private void act(String login, Raised raised, String action, Map<String, ?> input) {
        Browser browser = county.signedIn(login);
        Map<String, Object> body = new HashMap<>(input);
        body.put(
                "version",
                browser.get("/api/items/" + raised.id()).body().at("/version").asInt());
        assertThat(keyed(browser)
                        .post("/api/items/" + raised.id() + "/actions/" + action, body)
                        .status())
                .isEqualTo(200);
    }

    private Answer look(String login, Raised raised, Map<String, String> body) {
        return keyed(county.signedIn(login)).post("/api/petitions/" + raised.id() + "/looks", body);
    }

    private Answer unmasked(String login, Raised raised) {
        return county.signedIn(login).get("/api/petitions/" + raised.id() + "/unmasked");
    }

    private static Browser keyed(Browser browser) {
        return browser.with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
