package org.liuchi.notifications;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands a text to the county's SMS gateway over HTTP. */
@Component
class SmsGateway {
    /** The message itself is at fault: a number that doesn't exist, a text that isn't let through. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 410, 422);

    private final SmsSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    SmsGateway(SmsSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    /** What became of a message. */
    enum Result {
        TAKEN,
        NOT_NOW,
        NEVER
    }

    boolean configured() {
        return settings.url() != null;
    }

    /** @param message by which the gateway may know one that it has taken already */
    Result send(UUID message, String phone, String text) throws InterruptedException {
        URI url = settings.url();
        if (url == null) {
            return Result.NEVER;
        }
        String body = json.writeValueAsString(Map.of("phone", phone, "text", text));
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return result(http.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding()));
    }

    /** Waits for the whole answer; the client's own timeout ends with the header, and a body can hang too. */
    private Result result(CompletableFuture<HttpResponse<Void>> answer) throws InterruptedException {
        try {
            int status = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            if (status / 100 == 2) {
                return Result.TAKEN;
            }
            return FOR_GOOD.contains(status) ? Result.NEVER : Result.NOT_NOW;
        } catch (ExecutionException | TimeoutException e) {
            return Result.NOT_NOW;
        } finally {
            answer.cancel(true);
        }
    }
}
