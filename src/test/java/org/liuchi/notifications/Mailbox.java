package org.liuchi.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server on this machine (RFC 5321), which keeps what it gets and refuses what it is told to. */
final class Mailbox implements AutoCloseable {
    private static final String BREAK = "";

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Mail> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    /** What came in: who it is for, and the lines from the first header to the last of the text. */
    record Mail(String to, List<String> lines) {
        String header(String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    Mailbox() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Mail> received() {
        return List.copyOf(received);
    }

    /** Answers {@code command} so from now on. */
    void answers(String command, String reply) {
        refusals.put(command, reply);
    }

    /** Ends the connection at {@code command} from now on, as one does that is restarted. */
    void breaksOffAt(String command) {
        refusals.put(command, BREAK);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 mailbox.test");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.replaceAll("[ :].*", "").toUpperCase(Locale.ROOT);
                String refusal = refusals.get(command);
                if (BREAK.equals(refusal)) {
                    client.setSoLinger(true, 0);
                    return;
                }
                if (refusal != null) {
                    say(out, refusal);
                    continue;
                }
                switch (command) {
                    case "DATA" -> {
                        say(out, "354 go on");
                        received.add(new Mail(to, data(in)));
                        say(out, "250 kept");
                    }
                    case "RCPT" -> {
                        to = line.replaceAll(".*<(.*)>.*", "$1");
                        say(out, "250 ok");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException _) {
            // the other side has gone
        }
    }

    private static List<String> data(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
