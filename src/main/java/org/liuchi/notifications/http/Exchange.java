package org.liuchi.notifications.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks another machine and waits no longer than it was told, whatever that machine does. Follows no redirect. */
public final class Exchange {
    private static final long LONGEST_ANSWER = 65_536;

    private final HttpClient http;
    private final Duration timeout;

    public Exchange(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What came back.
     *
     * @param status absent when there was no whole answer in time
     * @param error class of the failure then
     */
    public record Answer(
            @Nullable Integer status, String body, @Nullable String error) {}

    /** Waits for the whole answer; the client's own timeout ends with the header, and a body can hang too. */
    public Answer send(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            HttpResponse<String> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body(), null);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Answer(null, "", cause.getClass().getSimpleName());
        } catch (TimeoutException e) {
            return new Answer(null, "", e.getClass().getSimpleName());
        } finally {
            answer.cancel(true);
        }
    }
}
