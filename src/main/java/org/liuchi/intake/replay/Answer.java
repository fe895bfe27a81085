package org.liuchi.intake.replay;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server said.
 *
 * @param body missing when it is no JSON
 * @param nanos from sending to having it, without the tries that came to nothing
 */
record Answer(int status, HttpHeaders headers, JsonNode body, long nanos) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The server took the request and said no, in words for the user. */
    static final class Refusal extends RuntimeException {
        private final transient Step step;

        Refusal(Step step, String reason) {
            super(reason);
            this.step = step;
        }

        Step step() {
            return step;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static Answer of(HttpResponse<byte[]> response, long nanos) {
        return new Answer(response.statusCode(), response.headers(), json(response.body()), nanos);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    String text(String name) {
        return body.path(name).asString("");
    }

    /** Somebody else was faster, or the case isn't where it was thought to be: reading it again helps. */
    boolean isConflict() {
        return status == 409;
    }

    boolean isError() {
        return status >= 400;
    }

    /** @throws Refusal when it is an error */
    Answer orRefusal(Step step) {
        if (isError()) {
            throw new Refusal(step, reason());
        }
        return this;
    }

    /** The detail, and each field with what is wrong about it. */
    String reason() {
        StringJoiner reason = new StringJoiner("; ");
        reason.add(text("detail").isEmpty() ? "HTTP " + status : text("detail"));
        for (JsonNode error : body.path("errors")) {
            reason.add(error.path("field").asString("") + ": "
                    + error.path("message").asString(""));
        }
        return reason.toString();
    }
}
