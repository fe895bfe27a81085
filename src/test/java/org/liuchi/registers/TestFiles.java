package org.liuchi.registers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.Browser;

/** Uploads files and enters records with them, as the pages do it. */
final class TestFiles {
    private TestFiles() {}

    static Browser keyed(Browser who) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Browser.Answer upload(Browser who, String register, String name, byte[] content) {
        return send(keyed(who), register, name, content);
    }

    /** Under the key that the browser sends already. */
    static Browser.Answer send(Browser who, String register, String name, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("""
            --line\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            Content-Type: application/octet-stream\r
            \r
            """.formatted(name).getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--line--\r\n".getBytes(StandardCharsets.UTF_8));
        return who.send(
                "POST",
                "/api/registers/test-%s/files".formatted(register),
                form.toByteArray(),
                "multipart/form-data; boundary=line");
    }

    static Browser.Answer enter(Browser who, String register, Map<String, Object> values) {
        return keyed(who).post("/api/registers/test-" + register + "/records", values);
    }

    static Browser.Answer act(Browser who, String record, String action, Map<String, Object> values) {
        Map<String, Object> body = new HashMap<>(values);
        body.put(
                "version",
                who.get("/api/records/" + record).body().at("/item/version").asInt());
        return keyed(who).post("/api/items/" + record + "/actions/" + action, body);
    }

    static List<String> rules(Browser.Answer refused) {
        return refused.body().at("/errors").findValuesAsString("rule");
    }
}
