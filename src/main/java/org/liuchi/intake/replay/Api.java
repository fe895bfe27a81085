package org.liuchi.intake.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP API of a running server. What gets no answer is sent again, for as long as {@link Patience} has it: every
 * POST carries an idempotency key, so nothing is done twice.
 */
final class Api implements AutoCloseable {
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final int TOO_MANY = 429;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;
    private final Patience patience;
    private final Outage outage;
    private final Phrases phrases;

    /** @param base without a slash at its end */
    Api(String base, Patience patience, Outage outage, Phrases phrases) {
        this.base = base;
        this.patience = patience;
        this.outage = outage;
        this.phrases = phrases;
    }

    Answer get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET().build());
    }

    Answer post(String path, Map<String, ?> body, Map<String, String> headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", phrases.of("accept-language"));
        headers.forEach(request::header);
        return request;
    }

    /** @throws Ended when the server stays away longer than patience lasts */
    private Answer send(HttpRequest request) {
        long firstTry = System.nanoTime();
        for (int again = 1; ; again++) {
            Duration wait = patience.before(again);
            String trouble;
            try {
                long begun = System.nanoTime();
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                if (!AWAY.contains(response.statusCode()) && response.statusCode() != TOO_MANY) {
                    outage.over();
                    return Answer.of(response, System.nanoTime() - begun);
                }
                wait = askedFor(response).orElse(wait);
                trouble = "HTTP " + response.statusCode();
                if (AWAY.contains(response.statusCode())) {
                    outage.seen(trouble, patience.total());
                }
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
                outage.seen(trouble, patience.total());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Ended.early(phrases.of("stopped"));
            }
            if (System.nanoTime() - firstTry + wait.toNanos() > patience.total().toNanos()) {
                throw Ended.early(phrases.of("server-gone", Map.of("reason", trouble)));
            }
            Patience.pause(wait);
        }
    }

    private static Optional<Duration> askedFor(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    @Override
    public void close() {
        client.close();
    }
}
