package org.liuchi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.platform.web.Sessions;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SignInTest {
    private final Town town;
    private final Browsers browsers;
    private final TestClock clock;
    private final Accounts accounts;
    private final JdbcClient sql;

    private final Town.Hall hall;
    private final AccountId account;
    private final Browser browser;

    SignInTest(
            @Autowired Town town,
            @Autowired Browsers browsers,
            @Autowired TestClock clock,
            @Autowired Accounts accounts,
            @Autowired JdbcClient sql) {
        this.town = town;
        this.browsers = browsers;
        this.clock = clock;
        this.accounts = accounts;
        this.sql = sql;
        hall = town.hall();
        PostId post = town.post(hall, "分派岗", Role.TOWN_DISPATCHER);
        account = town.holder(hall, "wang", post);
        browser = browsers.in(hall.county());
    }

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
    }

    @Test
    void whoSignsInIsToldWhoAndWhereTheyAre() {
        Answer answer = signIn(browser, "Wang", Town.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/name")).isEqualTo("王wang");
        assertThat(answer.text("/roles/0")).isEqualTo("TOWN_DISPATCHER");
        assertThat(answer.text("/organizations/0/name")).isEqualTo("铜城镇");
        assertThat(answer.text("/posts/0/name")).isEqualTo("分派岗");
        assertThat(answer.header("Set-Cookie")).matches("liuchi_session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict");
        assertThat(browser.get("/api/session").body()).isEqualTo(answer.body());
    }

    @Test
    void theTokenItselfIsNotStored() {
        String token =
                signIn(browser, "wang", Town.PASSWORD).header("Set-Cookie").substring(15, 58);

        assertThat(sql.sql("select token_hash from platform.session where account = :account")
                        .param("account", account.value())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource({"wang, not the password", "nobody, six feet each way", "'<script>', x", "'; drop table', x"})
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike(String login, String password) {
        Answer answer = signIn(browser, login, password);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/reason")).isEqualTo("sign-in-refused");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void anotherCountysAccountIsUnknownHere() {
        assertThat(signIn(browsers.in(browsers.newCounty()), "wang", Town.PASSWORD)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(browser, "wang", "wrong").status()).isEqualTo(401);
            clock.advance(Duration.ofMinutes(1));
        }

        Answer refused = signIn(browser, " WANG", Town.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("600");

        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(signIn(browser, "wang", Town.PASSWORD).status()).isEqualTo(200);
        assertThat(signIn(browser, "wang", "wrong").status()).isEqualTo(401);
    }

    @Test
    void manyTriesAtTheSameTimeAreNotMoreThanFiveEither() throws Exception {
        List<Future<Integer>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                tries.add(threads.submit(() ->
                        signIn(browsers.in(hall.county()), "wang", "wrong").status()));
            }
        }
        int looked = 0;
        for (Future<Integer> status : tries) {
            looked += status.get() == 401 ? 1 : 0;
        }

        assertThat(looked).isLessThanOrEqualTo(5);
        assertThat(signIn(browser, "zhao", "wrong").status()).isEqualTo(401);
    }

    @Test
    void anIdleSessionEndsAfterHalfAnHourAndABusyOneAfterTwelve() {
        signIn(browser, "wang", Town.PASSWORD);
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(30));
        Answer idle = browser.get("/api/session");
        assertThat(idle.status()).isEqualTo(401);
        assertThat(idle.text("/type")).isEqualTo("urn:liuchi:problem:session-expired");

        signIn(browser, "wang", Town.PASSWORD);
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(browser.get("/api/session").status()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(20));
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void anExpiredSessionIsPurged(@Autowired Sessions sessions) {
        signIn(browser, "wang", Town.PASSWORD);

        sessions.purge(clock.instant().plus(Duration.ofHours(1)));

        assertThat(sql.sql("select count(*) from platform.session where account = :account")
                        .param("account", account.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoSignsOutIsOut() {
        signIn(browser, "wang", Town.PASSWORD);
        Browser stolen = browsers.in(hall.county()).with("Cookie", browser.cookie());

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);

        assertThat(browser.get("/api/session").text("/type")).isEqualTo("urn:liuchi:problem:unauthenticated");
        assertThat(stolen.get("/api/session").text("/type")).isEqualTo("urn:liuchi:problem:session-expired");
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Browser other = browsers.in(hall.county());
        signIn(other, "wang", Town.PASSWORD);
        signIn(browser, "wang", Town.PASSWORD);

        Answer changed = change(Town.PASSWORD, "three feet for each of us");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(other.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(other, "wang", Town.PASSWORD).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, three feet for you, currentPassword, password-wrong",
        "six feet each way, short, newPassword, too-short",
        "six feet each way, 六尺巷六尺巷六尺巷, newPassword, too-short",
        "six feet each way, PassWord123, newPassword, password-common",
        "six feet each way, six feet each way, newPassword, password-same",
        "six feet each way, '', newPassword, required",
    })
    void aBadNewPasswordIsRefusedWithItsRule(String current, String next, String field, String rule) {
        signIn(browser, "wang", Town.PASSWORD);

        Answer answer = change(current, next);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/rule")).isEqualTo(rule);
    }

    @Test
    void whoMustChangeThePasswordCanDoNothingElseFirst() {
        AccountId fresh = town.account(hall, "li-with-one-time-password");
        sql.sql("update people.account set must_change_password = true where county_code = :county and id = :id")
                .param("county", hall.county().value())
                .param("id", fresh.value())
                .update();

        Answer first = signIn(browser, "li-with-one-time-password", Town.PASSWORD);
        assertThat(first.body().at("/mustChangePassword").asBoolean()).isTrue();
        assertThat(first.body().at("/roles").size()).isZero();
        assertThat(change(Town.PASSWORD, "three feet for each of us")
                        .body()
                        .at("/mustChangePassword")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aLockedOrEndedAccountIsOutAtOnceAndStaysOut() {
        signIn(browser, "wang", Town.PASSWORD);

        accounts.lock(hall.county(), account, clock.instant());
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(browser, "wang", Town.PASSWORD).status()).isEqualTo(401);

        accounts.unlock(hall.county(), account, clock.instant());
        assertThat(signIn(browser, "wang", Town.PASSWORD).status()).isEqualTo(200);

        accounts.end(hall.county(), account, clock.instant());
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(browser, "wang", Town.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void theAuditTrailTellsWhoTriedAndHowItEnded() {
        signIn(browser, "wang", "wrong");
        signIn(browser, "wang", Town.PASSWORD);
        signIn(browser, "nobody", "wrong");

        assertThat(sql.sql("""
            select coalesce(account::text, '-') || ' ' || act || ' ' || result
            from platform.audit where county_code = :county order by id
            """)
                        .param("county", hall.county().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        account + " sign-in refused", account + " sign-in done", "- sign-in refused");
    }

    @Test
    void aSystemAdministratorSeesTheMetricsAndNobodyElse() {
        signIn(browser, "wang", Town.PASSWORD);
        assertThat(browser.get("/actuator/metrics").status()).isEqualTo(403);

        town.holder(hall, "admin", town.post(hall, "系统管理员", Role.SYSTEM_ADMIN));
        signIn(browser, "admin", Town.PASSWORD);
        assertThat(browser.get("/actuator/metrics").status()).isEqualTo(200);
        assertThat(browsers.in(hall.county()).get("/actuator/health").status()).isEqualTo(200);
    }

    private Answer change(String current, String next) {
        return browser.post("/api/session/password", Map.of("currentPassword", current, "newPassword", next));
    }

    private static Answer signIn(Browser browser, String login, String password) {
        return browser.post("/api/session", Map.of("login", login, "password", password));
    }
}
