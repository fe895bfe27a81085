package org.liuchi.supervision;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.TestCounty;
import tools.jackson.databind.JsonNode;

/** A county in which people work: they raise, dispatch, handle and close through the pages. */
public final class Staffed {
    private final TestCounty county;
    private final Map<String, Browser> signedIn = new HashMap<>();

    public Staffed(TestCounty county) {
        this.county = county;
    }

    /** The id of a new matter in the first grid on the river bank. */
    public String raised(String description) {
        Answer reported = keyed(at(""))
                .post(
                        "/api/public/cases",
                        Map.of(
                                "description",
                                description,
                                "place",
                                Map.of("areaCode", county.ground().bank(1))));
        return at("desk").get("/api/cases?number=" + reported.text("/number")).text("/items/0/id");
    }

    public String dispatched(String description) {
        String id = raised(description);
        act("desk", id, "dispatch", Map.of("organization", county.bodyId("城管局").toString()));
        return id;
    }

    public String inHand(String description) {
        String id = dispatched(description);
        act("city", id, "accept", Map.of());
        return id;
    }

    public String closed(String description) {
        String id = inHand(description);
        act("city", id, "answer", Map.of("result", "已办理"));
        act("desk", id, "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        act("desk", id, "close", Map.of());
        return id;
    }

    /** @throws IllegalStateException when it is refused */
    public void act(String login, String id, String action, Map<String, ?> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put(
                "version",
                at("desk").get("/api/cases/" + id).body().at("/version").asInt());
        Answer done = keyed(at(login)).post("/api/cases/" + id + "/actions/" + action, body);
        if (done.status() != 200) {
            throw new IllegalStateException(action + ": " + done.body());
        }
    }

    /** @param login empty for somebody who is not signed in */
    public Browser at(String login) {
        return signedIn.computeIfAbsent(login, _ -> login.isEmpty() ? county.browser() : county.signedIn(login));
    }

    /** Another day: sessions have ended meanwhile. */
    public void signInAgain() {
        signedIn.clear();
    }

    public JsonNode figure(String login, String key, String query) {
        return at(login)
                .get("/api/figures" + query)
                .body()
                .at("/figures")
                .valueStream()
                .filter(figure -> figure.at("/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public static Browser keyed(Browser browser) {
        return browser.with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
