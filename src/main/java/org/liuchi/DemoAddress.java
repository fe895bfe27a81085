package org.liuchi;

import java.net.InetAddress;
import org.liuchi.platform.Home;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * The demo, whose accounts everybody knows, answers this machine only: until {@code liuchi init} has written the
 * county's file, or somebody sets {@code SERVER_ADDRESS} (0.0.0.0 in a container).
 */
@Component
final class DemoAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
    private final Home home;
    private final ServerProperties server;

    DemoAddress(Home home, ServerProperties server) {
        this.home = home;
        this.server = server;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (server.getAddress() == null && !home.isForARealCounty()) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
