package org.liuchi.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.TestClock.START;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may set up webhooks, and what becomes of their secrets. */
@IntegrationTest
class WebhookControllerTest {
    private final JdbcClient sql;
    private final TestCounty county;
    private final Browser system;

    @Autowired
    WebhookControllerTest(JdbcClient sql, TestClock clock, TestCounty.Doors counties) {
        clock.set(START);
        this.sql = sql;
        county = counties.tinyCounty();
        system = county.signedIn("system");
    }

    @BeforeEach
    void newKey() {
        system.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void theSecretIsShownOnceAndIsNowhereInTheDatabase() {
        Answer added = add("https://example.com/hook");
        String secret = added.text("/secret");
        assertThat(added.status()).isEqualTo(201);
        assertThat(secret).hasSize(43);

        Answer again = add("https://example.com/hook");
        assertThat(again.text("/secret")).isEqualTo(secret);
        Answer listed = system.get("/api/webhooks");
        assertThat(listed.body().size()).isEqualTo(1);
        assertThat(listed.body().toString()).doesNotContain(secret);
        assertThat(sql.sql("""
            select string_agg(w::text, '') || coalesce((select string_agg(r::text, '') from platform.receipt r
              where r.county_code = :county), '')
            from notifications.webhook w where w.county_code = :county
            """)
                        .param("county", county.code().value())
                        .query(String.class)
                        .single())
                .doesNotContain(secret);

        newKey();
        String renewed = system.post("/api/webhooks/" + added.text("/id") + "/secret", Map.of())
                .text("/secret");
        assertThat(renewed).hasSize(43).isNotEqualTo(secret);
    }

    @Test
    void aSecretIsRenewedOnceUnderItsKeyAndStandsInNoReceipt() {
        String path = "/api/webhooks/" + add("https://example.com/hook").text("/id") + "/secret";
        newKey();

        String secret = system.post(path, Map.of()).text("/secret");

        assertThat(system.post(path, Map.of()).text("/secret")).isEqualTo(secret);
        assertThat(sql.sql("select string_agg(r::text, '') from platform.receipt r where r.county_code = :county")
                        .param("county", county.code().value())
                        .query(String.class)
                        .single())
                .isNotBlank()
                .doesNotContain(secret);
    }

    @Test
    void onlyTheSystemAdministratorOfTheCountyMay(@Autowired TestCounty.Doors counties) {
        String id = add("https://example.com/hook").text("/id");

        assertThat(county.signedIn("desk").get("/api/webhooks").status()).isEqualTo(403);
        assertThat(counties.tinyCounty()
                        .signedIn("system")
                        .get("/api/webhooks/" + id + "/deliveries")
                        .status())
                .isEqualTo(404);
    }

    private Answer add(String url) {
        return system.post("/api/webhooks", Map.of("url", url, "types", List.of("case."), "signing", "HMAC_SM3"));
    }
}
