package org.liuchi.workflow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.web.Sessions;
import org.liuchi.platform.web.StaffDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The database goes away under an open page. */
@IntegrationTest
@Timeout(60)
class OutageTest {
    private final AtomicBoolean away = new AtomicBoolean();
    private final TestCounty county;
    private final TestClock clock;
    private final Sessions sessions;
    private final Listeners listeners;

    OutageTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired DataSource database,
            @Autowired Sessions sessions,
            @Autowired StaffDirectory directory) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.county = counties.tinyCounty();
        this.sessions = sessions;
        DataSource sometimesAway = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLTransientConnectionException("away");
                }
                return super.getConnection();
            }
        };
        this.listeners = new Listeners(new PostCounts(JdbcClient.create(sometimesAway)), sessions, directory, clock);
    }

    @Test
    void thePageStaysAndIsToldWhenTheDatabaseIsBack() throws IOException {
        String token = sessions.open(county.code(), county.accountOf("desk"), clock.instant());
        Listener listener = listeners.add(county.staff("desk", clock.instant()), token);
        PipedOutputStream out = new PipedOutputStream();
        try (BufferedReader page =
                new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8))) {
            write(listener, out);
            page.readLine();
            assertThat(page.readLine()).contains("\"open\":0");
            page.readLine();

            away.set(true);
            raise();
            listeners.tick();
            away.set(false);
            listeners.tick();

            assertThat(page.readLine()).isEqualTo("event: counts");
            assertThat(page.readLine()).contains("\"open\":1");
        }
    }

    private static void write(Listener listener, PipedOutputStream out) {
        Thread.ofVirtual().start(() -> {
            try {
                listener.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void raise() {
        county.browser()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/public/cases",
                        Map.of(
                                "description",
                                "路灯不亮",
                                "place",
                                Map.of("areaCode", county.ground().bank(1))));
    }
}
