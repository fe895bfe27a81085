package org.liuchi.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.shared.Problem;

/** Where webhooks may never go. */
class AddressGuardTest {
    private final AddressGuard guard = guard(false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.9.9.9/",
                "https://[::1]/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/",
                "https://100.64.0.1/",
                "https://192.0.0.8/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[fc00::1]/",
                "https://[fd12::1]/",
                "https://[fe80::1]/",
                "https://[::]/",
                "https://[ff02::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://[2001:0:a00:1::]/"
            })
    void noAddressInsideOrReserved(String url) {
        assertThat(guard.mayGoTo(URI.create(url))).isFalse();
        assertThatThrownBy(() -> guard.checked(url))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Problem.Violation::rule)
                                .containsExactly("webhook-address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/", "ftp://example.com/", "https:///path", "https://user:pass@example.com/",
                "example.com/hook", "https://exa mple.com/", "http://localhost/", "https://example.com/#part"
            })
    void onlyWholeAddressesWithTls(String url) {
        assertThatThrownBy(() -> guard.checked(url))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Problem.Violation::rule)
                                .containsExactly("webhook-url"));
    }

    @Test
    void publicAddressesAreFine() {
        assertThat(guard.checked("https://203.119.26.1:8443/hook?for=county").getPort())
                .isEqualTo(8443);
        assertThat(guard.mayGoTo(URI.create("https://[2400:3200::1]/"))).isTrue();
    }

    @Test
    void theCountysOwnNetworkIsAllowedBySetting() {
        assertThat(guard(true, false).mayGoTo(URI.create("https://10.1.2.3/"))).isTrue();
        assertThat(guard(true, false).mayGoTo(URI.create("https://[fd12::1]/"))).isTrue();
        assertThat(guard(true, false).mayGoTo(URI.create("https://127.0.0.1/"))).isFalse();
        assertThat(guard(true, false).mayGoTo(URI.create("https://169.254.169.254/")))
                .isFalse();
    }

    @Test
    void aNameThatMeansAnAddressInsideIsRefused() {
        assertThat(guard.mayGoTo(URI.create("https://localhost/"))).isFalse();
        assertThat(guard.mayGoTo(URI.create("https://no-such-host.invalid/"))).isFalse();
    }

    private static AddressGuard guard(boolean privateAddresses, boolean loopback) {
        return new AddressGuard(
                new WebhookSettings(Duration.ofSeconds(1), 1, privateAddresses, loopback, Duration.ofDays(1)));
    }
}
