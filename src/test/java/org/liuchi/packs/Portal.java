package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;

/** What a resident reports without signing in, how the county deals with it, and what the resident reads by the code. */
final class Portal {
    private final Place place;
    private final Browser resident;

    Portal(Place place) {
        this.place = place;
        this.resident = place.county().browser();
    }

    /** A matter as its reporter knows it, and as staff do. */
    record Matter(String code, String number, String id) {}

    Matter report(String description) {
        Answer reported = resident.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/public/cases",
                        Map.of("description", description, "place", Map.of("areaCode", place.grid(1))));
        assertThat(reported.status()).as("%s", reported.body()).isEqualTo(201);
        String number = reported.text("/number");
        return new Matter(
                reported.text("/publicCode"),
                number,
                place.as("desk").get("/api/cases?number=" + number).text("/items/0/id"));
    }

    /** By city management, which the desk sends it to. */
    void answered(Matter matter, String result) {
        act("desk", matter, "dispatch", Map.of("organization", place.body("城管局")));
        act("city", matter, "accept", Map.of());
        act("city", matter, "answer", Map.of("result", result));
    }

    private void act(String login, Matter matter, String action, Map<String, ?> input) {
        int version = place.as("desk")
                .get("/api/cases/" + matter.id())
                .body()
                .at("/version")
                .asInt();
        Answer answer = place.keyed(login)
                .post("/api/cases/" + matter.id() + "/actions/" + action, Pairs.given(input, "version", version));
        assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(200);
    }

    /** Everything that the code shows. */
    String read(Matter matter) {
        return resident.get("/api/public/cases/" + matter.code()).body().toString();
    }
}
