package org.liuchi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@IntegrationTest
class SessionsTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final CountyCode COUNTY = new CountyCode("990201");

    private final Sessions here;
    private final Sessions otherNode;
    private final AccountId account = new AccountId(UUID.randomUUID());

    SessionsTest(@Autowired JdbcClient sql, @Autowired SessionSettings settings) {
        here = new Sessions(sql, settings);
        otherNode = new Sessions(sql, settings);
    }

    @Test
    void theOtherNodeKnowsThatASessionIsInUse() {
        String token = here.open(COUNTY, account, NINE);
        assertThat(here.find(token, NINE.plus(minutes(25)))).isPresent();

        assertThat(otherNode.find(token, NINE.plus(minutes(50)))).isPresent();
    }

    @Test
    void shortPausesAreNotedInOneGo() {
        String one = here.open(COUNTY, account, NINE);
        String two = here.open(COUNTY, account, NINE);
        here.find(one, NINE.plus(minutes(4)));
        here.find(two, NINE.plus(minutes(3)));

        here.writeSeen();

        assertThat(otherNode.find(one, NINE.plus(minutes(33)))).isPresent();
        assertThat(otherNode.find(two, NINE.plus(minutes(33)))).isEmpty();
    }

    @Test
    void nobodyGetsInWithAnInventedToken() {
        assertThat(here.find("A".repeat(43), NINE)).isEmpty();
    }

    @Test
    void overHttpsTheCookieNeverTravelsInTheOpen() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(SessionCookie.of("token", request).isSecure()).isFalse();

        request.setSecure(true);
        assertThat(SessionCookie.of("token", request).isSecure()).isTrue();
        assertThat(SessionCookie.cleared(request).getMaxAge()).isZero();
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
