package org.liuchi.notifications.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another system of the county, which takes webhooks and answers as it is told: 200 when nothing else is. */
final class Receiver implements AutoCloseable {
    static final int NEVER = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private volatile Runnable meanwhile = () -> {};

    record Received(String delivery, String timestamp, String signature, String body) {}

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("Liuchi-Delivery"),
                    headers.getFirst("Liuchi-Timestamp"),
                    headers.getFirst("Liuchi-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            meanwhile.run();
            Integer status = next();
            if (status == NEVER) {
                waitForTheEnd();
            }
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            exchange.sendResponseHeaders(status == NEVER ? 200 : status, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    /** The next requests, one each. */
    synchronized void answersNext(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** What happens while it makes up its mind. */
    void meanwhile(Runnable what) {
        meanwhile = what;
    }

    private synchronized Integer next() {
        Integer status = answers.poll();
        return status == null ? 200 : status;
    }

    List<Received> received() {
        return List.copyOf(received);
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
