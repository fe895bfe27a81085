package org.liuchi;

import java.net.InetAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last line of a start: the address to open. */
@Component
final class ReadyLine {
    private final ServerProperties server;

    ReadyLine(ServerProperties server) {
        this.server = server;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null
                && context.getWebServer().getPort() > 0) {
            System.out.println("Liuchi is ready: http://" + host() + ":"
                    + context.getWebServer().getPort());
        }
    }

    private String host() {
        InetAddress address = server.getAddress();
        return address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()
                ? "localhost"
                : address.getHostAddress();
    }
}
