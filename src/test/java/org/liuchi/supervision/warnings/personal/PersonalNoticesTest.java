package org.liuchi.supervision.warnings.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.supervision.Staffed;
import org.liuchi.supervision.warnings.Warned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The secretary of city management ({@code city}) gives a colleague ({@code city2}) a notice about a task. */
@IntegrationTest
@Covers("ZL-19")
class PersonalNoticesTest {
    private static final String GROUND = "清扫台账连续三周没有更新";

    /** Whoever sees most, another department, administrators, an auditor of the same body, and the public. */
    private static final List<String> OTHERS =
            List.of("leader", "desk", "cityAuditor", "water", "system", "auditor", "");

    private final JdbcClient sql;
    private final PersonalNotices notices;
    private final TestClock clock;
    private final Warned at;

    PersonalNoticesTest(
            @Autowired Warned.Doors doors,
            @Autowired JdbcClient sql,
            @Autowired PersonalNotices notices,
            @Autowired TestClock clock) {
        this.sql = sql;
        this.notices = notices;
        this.clock = clock;
        at = doors.county();
    }

    @Test
    void asShippedThereAreNone() {
        assertThat(give("city").status()).isEqualTo(422);
        assertThat(give("leader").status()).isEqualTo(422);
        assertThat(at.people
                        .at("leader")
                        .get("/api/personal-notices")
                        .body()
                        .at("/gives")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void thePersonAndTheSecretaryReadItAndThePersonHasTheFirstWord() {
        switchedOn();
        String id = given();

        JsonNode mine = seen("city2");
        assertThat(mine.at("/0/ground").asString()).isEqualTo(GROUND);
        assertThat(mine.at("/0/moves").toString()).isEqualTo("[\"REPLY\"]");
        assertThat(seen("city").at("/0/moves").toString()).isEqualTo("[\"WITHDRAW\"]");

        assertThat(move("city2", id, "REPLY", "三周都在支援防汛").status()).isEqualTo(200);
        assertThat(seen("city").at("/0/reply").asString()).isEqualTo("三周都在支援防汛");
        assertThat(move("city", id, "KEEP", "请在月底前补齐").status()).isEqualTo(200);
        assertThat(move("city2", id, "REPLY", "再说一句").status()).isEqualTo(409);
        assertThat(move("city", id, "END", "已补齐").status()).isEqualTo(200);
        assertThat(seen("city2").at("/0/open").asBoolean()).isFalse();
    }

    @Test
    void itEndsByItselfOnItsDayAndIsRemovedSomeTimeAfter() {
        switchedOn();
        given();

        at.later(Duration.ofDays(20));
        notices.tidy(at.county.code(), clock.instant());
        assertThat(seen("city2").at("/0/state").asString()).isEqualTo("ENDED");

        at.later(Duration.ofDays(31));
        notices.tidy(at.county.code(), clock.instant());
        assertThat(seen("city2")).isEmpty();
    }

    @Test
    void noListFigureExportOrPublicPageShowsItToAnybodyElse() {
        switchedOn();
        String id = given();
        move("city2", id, "REPLY", GROUND);
        List<String> lists = lists();
        assertThat(lists).hasSizeGreaterThan(40).contains("/api/warnings", "/api/figures", "/api/cases/export");

        for (String login : OTHERS) {
            for (String list : lists) {
                String shown = new String(at.people.at(login).download(list).body(), StandardCharsets.UTF_8);
                assertThat(shown).as("%s for %s", list, login).doesNotContain(id, GROUND, "清扫台账");
            }
            if (!login.isEmpty()) {
                assertThat(move(login, id, "REPLY", "看看").status()).as(login).isEqualTo(404);
                assertThat(at.people.at(login).get("/api/items/" + id).status())
                        .as(login)
                        .isEqualTo(404);
                assertThat(at.people.at(login).get("/api/warnings/" + id).status())
                        .as(login)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void itLeavesNoItemNoEventNoMessageAndNoAuditLine() {
        switchedOn();
        long before = traces();

        String id = given();
        move("city2", id, "REPLY", "三周都在支援防汛");
        move("city", id, "KEEP", "请补齐");

        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void onlyWhoLeadsThePostGivesOneAndOnlyToWhoHoldsIt() {
        switchedOn();

        assertThat(give("water").status()).isEqualTo(403);
        assertThat(give("city2").status()).isEqualTo(403);
        assertThat(give("leader").status()).isEqualTo(201);
        assertThat(at.people
                        .at("water")
                        .get("/api/personal-notices/holders?post=" + at.county.postOf("city2"))
                        .status())
                .isEqualTo(403);
        assertThat(give(
                                "leader",
                                at.county.postOf("city2").toString(),
                                at.county.accountOf("water").toString())
                        .status())
                .isEqualTo(400);
    }

    /** All that is read without naming one thing. */
    private List<String> lists() {
        return at.people
                .at("")
                .get("/api/public/openapi")
                .body()
                .at("/paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.endsWith("/stream"))
                .toList();
    }

    private long traces() {
        return sql.sql("""
            select (select count(*) from workflow.item where county_code = :county)
              + (select count(*) from workflow.history where county_code = :county)
              + (select count(*) from platform.outbox where county_code = :county)
              + (select count(*) from platform.outbox_archive where county_code = :county)
              + (select count(*) from notifications.message where county_code = :county)
              + (select count(*) from platform.audit where county_code = :county)
            """)
                .param("county", at.county.code().value())
                .query(Long.class)
                .single();
    }

    private void switchedOn() {
        Answer set = Staffed.keyed(at.people.at("leader"))
                .post(
                        "/api/warnings/settings",
                        Map.of(
                                "version",
                                0,
                                "blue",
                                "",
                                "yellow",
                                "",
                                "red",
                                "",
                                "personal",
                                true,
                                "secretaries",
                                List.of(at.county.postOf("city").toString())));
        assertThat(set.status()).isEqualTo(200);
        OTHERS.forEach(at.people::at);
        List.of("city", "city2").forEach(at.people::at);
    }

    private String given() {
        Answer given = give("city");
        assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
        return given.text("/id");
    }

    private Answer give(String login) {
        return give(
                login,
                at.county.postOf("city2").toString(),
                at.county.accountOf("city2").toString());
    }

    private Answer give(String login, String post, String account) {
        return Staffed.keyed(at.people.at(login))
                .post(
                        "/api/personal-notices",
                        Map.of(
                                "post",
                                post,
                                "account",
                                account,
                                "colour",
                                "BLUE",
                                "ground",
                                GROUND,
                                "endsOn",
                                "2026-03-20"));
    }

    private Answer move(String login, String id, String move, String text) {
        return Staffed.keyed(at.people.at(login))
                .post("/api/personal-notices/" + id + "/" + move, Map.of("text", text));
    }

    private JsonNode seen(String login) {
        return at.people.at(login).get("/api/personal-notices").body().at("/notices");
    }
}
