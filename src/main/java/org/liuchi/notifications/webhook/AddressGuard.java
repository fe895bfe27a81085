package org.liuchi.notifications.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may go, so that nobody reaches through the program into networks it stands in (SSRF). Asked when an
 * address is written and again before every delivery, as a name may come to mean another machine; the JVM keeps the
 * answer of the name service for longer than the connection takes to be made.
 */
@Component
class AddressGuard {
    private final WebhookSettings settings;

    AddressGuard(WebhookSettings settings) {
        this.settings = settings;
    }

    /** @throws Problem INVALID naming {@code url}: not whole, not https, or with a place that is never allowed */
    URI checked(String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException _) {
            throw Problem.invalid("url", "webhook-url");
        }
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw Problem.invalid("url", "webhook-url");
        }
        if (!schemeAllowed(address, host)) {
            throw Problem.invalid("url", "webhook-url");
        }
        if (isLiteral(host) && !mayGoTo(address)) {
            throw Problem.invalid("url", "webhook-address");
        }
        return address;
    }

    private boolean schemeAllowed(URI address, String host) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || (scheme.equals("http") && settings.loopback() && isLoopback(host));
    }

    /** Every address that the name stands for is one that is allowed. */
    boolean mayGoTo(URI address) {
        try {
            return Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(this::allowed);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private boolean allowed(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return settings.loopback();
        }
        if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> allowed(bytes);
            // a translated address is what it translates to (RFC 6052)
            case Inet6Address _
            when startsWith(bytes, 0x00, 0x64, 0xff, 0x9b) -> allowed(Arrays.copyOfRange(bytes, 12, 16));
            case Inet6Address _ -> isGlobal(bytes) || ((bytes[0] & 0xfe) == 0xfc && settings.privateAddresses());
            default -> false;
        };
    }

    /** 2000::/3 without what tunnels IPv4 (6to4, Teredo). */
    private static boolean isGlobal(byte[] address) {
        return (address[0] & 0xe0) == 0x20
                && !startsWith(address, 0x20, 0x02)
                && !startsWith(address, 0x20, 0x01, 0, 0);
    }

    /** Of IPv4, as IANA's registry of special addresses has it. */
    private boolean allowed(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        if (first == 0 || first == 127 || first >= 224 || (first == 169 && second == 254)) {
            return false;
        }
        if ((first == 192 && second == 0 && address[2] == 0) || (first == 198 && (second == 18 || second == 19))) {
            return false;
        }
        boolean isPrivate = first == 10
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 100 && second >= 64 && second < 128);
        return !isPrivate || settings.privateAddresses();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** A name is looked up when something is sent, not when it is written down. */
    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9a-fA-Fx.]+");
    }

    private static boolean startsWith(byte[] address, int... with) {
        for (int i = 0; i < with.length; i++) {
            if ((address[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
