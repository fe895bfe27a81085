package org.liuchi.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An SMS gateway on this machine that answers as it is told. */
final class Gateway implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = exchange -> answer(exchange, 200);

    /** What came in. */
    record Received(String body, String token, String key, String request) {}

    /** The settings of a gateway, as an operator writes them; with a short patience. */
    static SmsSettings settings(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(Map.of("token", "secret", "timeout", "500ms"));
        all.putAll(given);
        return new Binder(new MapConfigurationPropertySource(all.entrySet().stream()
                        .collect(Collectors.toMap(entry -> "liuchi.sms." + entry.getKey(), Map.Entry::getValue))))
                .bindOrCreate("liuchi.sms", SmsSettings.class);
    }

    @FunctionalInterface
    private interface Behaviour {
        void on(HttpExchange exchange) throws IOException;
    }

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/sms", exchange -> {
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    exchange.getRequestMethod() + " " + exchange.getRequestURI()));
            behaviour.on(exchange);
        });
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/sms");
    }

    void answers(int status) {
        behaviour = exchange -> answer(exchange, status);
    }

    void answers(int status, String body) {
        behaviour = exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Answers so after a while. */
    void answersAfter(Runnable meanwhile, int status) {
        behaviour = exchange -> {
            meanwhile.run();
            answer(exchange, status);
        };
    }

    void answersNothing() {
        behaviour = _ -> waitForTheEnd();
    }

    /** Says 200 and then never ends its sentence. */
    void breaksOffInTheMiddle() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            waitForTheEnd();
        };
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
