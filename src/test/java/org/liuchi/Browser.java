package org.liuchi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser in front of the running program, under the host of one county; keeps the session cookie. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What came back; the body is JSON null when there was none. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Browser(int port, String host) {
        this.port = port;
        headers.put("Host", host);
    }

    /** Sent with every request from now on. */
    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Browser without(String header) {
        headers.remove(header);
        return this;
    }

    /** With the port. */
    public String host() {
        return headers.getOrDefault("Host", "");
    }

    /** The session cookie, as the browser sends it; empty when there is none. */
    public String cookie() {
        return headers.getOrDefault("Cookie", "");
    }

    public Answer get(String path) {
        return send("GET", path, new byte[0], "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, new byte[0], "");
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsBytes(body), "application/json");
    }

    /** What is no JSON: a picture. */
    public HttpResponse<byte[]> download(String path) {
        return exchange("GET", path, new byte[0], "", BodyHandlers.ofByteArray());
    }

    /** What is no JSON, for a request that is: a table. */
    public HttpResponse<byte[]> download(String path, Object body) {
        return exchange("POST", path, JSON.writeValueAsBytes(body), "application/json", BodyHandlers.ofByteArray());
    }

    /** What never ends by itself: server-sent events, line by line as they come. */
    public HttpResponse<Stream<String>> listen(String path) {
        return exchange("GET", path, new byte[0], "", BodyHandlers.ofLines());
    }

    /** @param type content type; none when empty */
    public Answer send(String method, String path, byte[] body, String type) {
        HttpResponse<byte[]> response = exchange(method, path, body, type, BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
    }

    private <T> HttpResponse<T> exchange(String method, String path, byte[] body, String type, BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (!type.isEmpty()) {
            request.setHeader("Content-Type", type);
        }
        try {
            HttpResponse<T> response = client.send(request.build(), handler);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.substring(0, cookie.indexOf(';'));
        if (pair.endsWith("=")) {
            headers.remove("Cookie");
        } else {
            headers.put("Cookie", pair);
        }
    }
}
