package org.liuchi.intake.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server with the replay's part of the HTTP contract, in memory, that can be told to make trouble. */
final class FakeCounty implements AutoCloseable {
    static final String WATER = "11111111-1111-7111-8111-111111111111";
    static final String CENTRE = "22222222-2222-7222-8222-222222222222";

    /** What goes wrong with one POST; the client has to cope. */
    enum Trouble {
        AWAY,
        TOO_MANY,
        ANSWER_LOST,
        CHANGED_BY_ANOTHER,
        SESSIONS_GONE
    }

    /** An answer of the server. */
    record Said(int status, Object body) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    final List<FakeCase> cases = new ArrayList<>();
    boolean demo = true;
    private final Map<Integer, Trouble> troubles = new HashMap<>();
    private final Map<String, Said> receipts = new HashMap<>();
    private final Set<String> sessions = new HashSet<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final HttpServer server;
    private int posts;
    private int signIns;

    FakeCounty() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param nth POST, sign-ins not counted, the first being 1 */
    FakeCounty with(Trouble trouble, int nth) {
        troubles.put(nth, trouble);
        return this;
    }

    void withoutTrouble() {
        troubles.clear();
    }

    int signIns() {
        return signIns;
    }

    private void answer(HttpExchange exchange) throws IOException {
        oneAtATime.lock();
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            boolean post = exchange.getRequestMethod().equals("POST") && !path.equals("/api/session");
            Trouble trouble = post ? troubles.remove(++posts) : null;
            Said said = trouble == null ? said(exchange, path, body) : troubled(trouble, exchange, path, body);
            if (trouble != Trouble.ANSWER_LOST) {
                byte[] bytes = JSON.writeValueAsBytes(said.body());
                exchange.getResponseHeaders().add("Retry-After", "0");
                exchange.sendResponseHeaders(said.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private Said troubled(Trouble trouble, HttpExchange exchange, String path, JsonNode body) {
        return switch (trouble) {
            case AWAY -> new Said(503, Map.of());
            case TOO_MANY -> new Said(429, Map.of());
            case ANSWER_LOST -> said(exchange, path, body);
            case CHANGED_BY_ANOTHER -> {
                cases.forEach(FakeCase::changedByAnother);
                yield said(exchange, path, body);
            }
            case SESSIONS_GONE -> {
                sessions.clear();
                yield said(exchange, path, body);
            }
        };
    }

    private Said said(HttpExchange exchange, String path, JsonNode body) {
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        if (path.equals("/api/session")) {
            return signIn(exchange, body);
        }
        if (!path.startsWith("/api/public/") && (cookie == null || !sessions.contains(cookie))) {
            return new Said(401, Map.of("detail", "Please sign in"));
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return get(path);
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            return new Said(400, Map.of("detail", "no key"));
        }
        String request = key + path + withoutVersion(body);
        Said known = receipts.get(request);
        Said said = known == null ? post(path, body) : known;
        if (said.status() < 400) {
            receipts.put(request, said);
        }
        return said;
    }

    private static String withoutVersion(JsonNode body) {
        return body.deepCopy() instanceof ObjectNode object
                ? String.valueOf(object.without("version"))
                : body.toString();
    }

    private Said signIn(HttpExchange exchange, JsonNode body) {
        if (!body.path("password").asString("").equals("secret")) {
            return new Said(401, Map.of("detail", "Wrong password"));
        }
        String session = "liuchi_session=" + body.path("login").asString("") + ++signIns;
        sessions.add(session);
        exchange.getResponseHeaders().add("Set-Cookie", session + "; Path=/; HttpOnly; SameSite=Strict");
        return new Said(200, Map.of());
    }

    private Said get(String path) {
        return switch (path) {
            case "/api/public/demo" -> demo ? new Said(200, FakeGround.demo()) : new Said(404, Map.of());
            case "/api/categories" -> new Said(200, FakeGround.CATEGORIES);
            default ->
                path.startsWith("/api/public/areas")
                        ? new Said(200, FakeGround.areasIn(path.substring(path.indexOf('=') + 1)))
                        : cases.stream()
                                .filter(one -> path.endsWith(one.publicCode()) || path.endsWith(one.number()))
                                .findFirst()
                                .map(one -> new Said(200, path.contains("number=") ? one.item() : one.view()))
                                .orElse(new Said(404, Map.of("detail", "Not found")));
        };
    }

    private Said post(String path, JsonNode body) {
        if (path.equals("/api/public/cases")) {
            if (body.path("description").asString("").contains("拒收")) {
                return FakeGround.invalid();
            }
            FakeCase reported = new FakeCase(cases.size() + 1, body);
            cases.add(reported);
            return new Said(201, reported.view());
        }
        String action = path.substring(path.lastIndexOf('/') + 1);
        return cases.stream()
                .filter(one -> path.contains("/" + one.publicCode() + "/") || path.contains("/" + one.id() + "/"))
                .findFirst()
                .orElseThrow()
                .act(action, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
