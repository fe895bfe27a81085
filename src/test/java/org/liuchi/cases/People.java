package org.liuchi.cases;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.TestCounty;

/** Everybody around a case, each with a browser; what they do goes over HTTP, each time under a new key. */
final class People {
    private final TestCounty county;
    private final Browser resident;
    private final Map<String, Browser> staff = new HashMap<>();

    People(TestCounty county) {
        this.county = county;
        this.resident = county.browser();
    }

    /** A matter, as those know it who deal with it. */
    record Matter(String code, String number, String id) {}

    Matter raised(String description) {
        Answer reported = report(description);
        return new Matter(reported.text("/publicCode"), reported.text("/number"), idOf(reported.text("/number")));
    }

    /** At city management, not yet accepted. */
    Matter dispatched(String description) {
        Matter matter = raised(description);
        act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        return matter;
    }

    Matter inHand(String description) {
        Matter matter = dispatched(description);
        act("city", matter.id(), "accept", Map.of());
        return matter;
    }

    Matter answered(String description) {
        Matter matter = inHand(description);
        act("city", matter.id(), "answer", Map.of("result", "已办理"));
        return matter;
    }

    Matter closed(String description) {
        Matter matter = answered(description);
        act("desk", matter.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        act("desk", matter.id(), "close", Map.of());
        return matter;
    }

    /** A matter in the first grid on the river bank. */
    Answer report(String description) {
        return report(Map.of(
                "description",
                description,
                "place",
                Map.of("areaCode", county.ground().bank(1))));
    }

    Answer report(Object body) {
        return keyed(resident).post("/api/public/cases", body);
    }

    Answer follow(String code) {
        return resident.get("/api/public/cases/" + code);
    }

    /** As the person who knows the code. */
    Answer byCode(String code, String action, Map<String, ?> input) {
        return keyed(resident).post("/api/public/cases/" + code + "/actions/" + action, input);
    }

    /** What the signed-in account is shown of a case. */
    Answer view(String login, String id) {
        return at(login).get("/api/cases/" + id);
    }

    /** Opens the case and takes the action with the version that was seen. */
    Answer act(String login, String id, String action, Map<String, ?> input) {
        return act(login, id, action, version(id), input);
    }

    Answer act(String login, String id, String action, int version, Map<String, ?> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put("version", version);
        return keyed(at(login)).post("/api/cases/" + id + "/actions/" + action, body);
    }

    int version(String id) {
        return view("desk", id).body().at("/version").asInt();
    }

    /** The id behind a number, as the desk finds it. */
    String idOf(String number) {
        return at("desk").get("/api/cases?number=" + number).text("/items/0/id");
    }

    /** A picture from the resident, or from staff beside their work. */
    Answer photo(String login, String path, byte[] picture, String name) {
        String line = UUID.randomUUID().toString();
        return keyed(at(login)).send("POST", path, form(picture, name, line), "multipart/form-data; boundary=" + line);
    }

    /** A multipart form with one file, its parts divided by {@code line}. */
    static byte[] form(byte[] content, String name, String line) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("""
            --%s\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            Content-Type: image/jpeg\r
            \r
            """.formatted(line, name).getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--%s--\r\n".formatted(line).getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** The browser of an account, signed in; {@code reporter} is not signed in. */
    Browser at(String login) {
        return login.equals("reporter") ? resident : staff.computeIfAbsent(login, county::signedIn);
    }

    /** Another day: sessions have ended meanwhile. */
    void signInAgain() {
        staff.clear();
    }

    static Browser keyed(Browser browser) {
        return browser.with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
