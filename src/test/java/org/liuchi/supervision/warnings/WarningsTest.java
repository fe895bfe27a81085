package org.liuchi.supervision.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.supervision.Staffed;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Accepting a case takes two working hours; the test county's Monday begins at 09:00. */
@IntegrationTest
@Covers("ZL-18")
class WarningsTest {
    private static final String IN_THREE_WEEKS = "2026-03-20";

    private final Warned at;

    WarningsTest(@Autowired Warned.Doors doors) {
        at = doors.county();
    }

    @Test
    void aRuleFiresFromWorkOverItsTimeAndShowsRuleAndData() {
        at.overdueFires();
        String late = at.people.dispatched("路灯不亮");
        at.run();
        assertThat(at.warnings("desk").at("/items")).isEmpty();

        at.later(Duration.ofHours(3));
        at.run();
        at.run();

        JsonNode all = at.warnings("desk");
        assertThat(all.at("/items")).hasSize(1);
        assertThat(all.at("/items/0/unitName").asString()).isEqualTo("城管局");
        assertThat(all.at("/items/0/colourText").asString()).isEqualTo("黄");
        JsonNode warning = at.warning("city", all.at("/items/0/item/id").asString());
        assertThat(warning.at("/ground").asString()).isEqualTo(Warned.CLAUSE);
        assertThat(warning.at("/arithmetic/rule").asString()).isEqualTo("超期未办");
        assertThat(warning.at("/arithmetic/edition").asInt()).isEqualTo(1);
        assertThat(warning.at("/arithmetic/counted").asString()).isEqualTo("1");
        assertThat(warning.at("/arithmetic/limit").asString()).isEqualTo("达到 1 件");
        assertThat(warning.at("/arithmetic/work/0/id").asString()).isEqualTo(late);
    }

    @Test
    void theOrganisationHasTheFirstWordAndAClockForIt() {
        String id = at.lit();

        JsonNode notified = at.item("city", id);
        assertThat(notified.at("/state").asString()).isEqualTo("NOTIFIED");
        assertThat(notified.at("/owner/organizationName").asString()).isEqualTo("城管局");
        assertThat(notified.at("/clocks/0/name").asString()).isEqualTo("reply");
        assertThat(at.actions("city", id)).containsExactly("reply");
        assertThat(at.actions("leader", id)).isEmpty();
        assertThat(at.notices("city")).anyMatch(text -> text.startsWith("黄灯：城管局（超期未办）"));

        at.act("city", id, "reply", Map.of("statement", "当日全员防汛，次日上午已接单"));

        assertThat(at.state(id)).isEqualTo("REPLIED");
        assertThat(at.item("leader", id).at("/owner/organizationName").asString())
                .isEqualTo("联动中心");
        assertThat(at.lastLine(id).at("/words/statement").asString()).contains("防汛");
    }

    @Test
    void keptWithAReasonItIsImprovedByADayAndThenLiftedOrRenewed() {
        String id = at.lit();
        at.act("city", id, "reply", Map.of("statement", "人手不足"));

        assertThat(at.act("leader", id, "keep", Map.of("reason", "不足以说明", "until", "2026-03-02"))
                        .status())
                .isEqualTo(400);
        at.act("leader", id, "keep", Map.of("reason", "不足以说明", "until", IN_THREE_WEEKS));

        assertThat(at.state(id)).isEqualTo("IMPROVING");
        assertThat(at.item("city", id).at("/dueAt").asString()).startsWith(IN_THREE_WEEKS);
        at.later(Duration.ofDays(19));
        assertThat(at.state(id)).isEqualTo("DUE");
        assertThat(at.actions("leader", id)).containsExactlyInAnyOrder("lift", "renew");

        at.act("leader", id, "renew", Map.of("reason", "还有一件没办", "until", "2026-04-10"));
        assertThat(at.state(id)).isEqualTo("IMPROVING");
        at.act("city", id, "improved", Map.of("statement", "已全部接单"));
        at.act("desk", id, "lift", Map.of("reason", "已核实"));
        assertThat(at.state(id)).isEqualTo("LIFTED");
    }

    @Test
    void whoDoesNotReplyInTimeIsDecidedAboutWithoutAReply() {
        String id = at.lit();

        at.later(Duration.ofDays(4));

        assertThat(at.state(id)).isEqualTo("REPLIED");
        assertThat(at.actions("desk", id)).containsExactlyInAnyOrder("withdraw", "keep");
    }

    @Test
    void itGoesOutByItselfWhenItsGroundIsGoneAndALineSaysWhichFigure() {
        String id = at.lit();
        String late = at.warning("city", id).at("/arithmetic/work/0/id").asString();

        at.people.act("city", late, "accept", Map.of());
        at.run();

        assertThat(at.state(id)).isEqualTo("LIFTED");
        JsonNode line = at.lastLine(id);
        assertThat(line.at("/by").asString()).isEqualTo("PROGRAM");
        assertThat(line.at("/chosen").toString()).contains("指标已回到界限以内", "现在超期未办的件数", "\"text\":\"0\"");
        assertThat(at.notices("city")).anyMatch(text -> text.endsWith("已结束：已解除。"));
    }

    @Test
    void itGoesOutWhenTheCountySwitchesItsRuleOff() {
        String id = at.lit();

        at.settled(Warned.overdue(false, 1));
        at.run();

        assertThat(at.state(id)).isEqualTo("LIFTED");
        assertThat(at.lastLine(id).at("/chosen").toString()).contains("规则已停用");
    }

    @Test
    void whatWasWithdrawnIsNotLitAgainForTheSameGroundButForANewOne() {
        String id = at.lit();
        String late = at.warning("city", id).at("/arithmetic/work/0/id").asString();
        at.act("city", id, "reply", Map.of("statement", "系统故障期间无法接单"));
        at.act("desk", id, "withdraw", Map.of("reason", "情况属实"));

        at.run();
        assertThat(at.warnings("desk").at("/items")).hasSize(1);

        at.people.act("city", late, "accept", Map.of());
        at.run();
        at.people.dispatched("井盖松动");
        at.later(Duration.ofHours(6));
        at.run();
        assertThat(at.warnings("desk").at("/items")).hasSize(2);
    }

    @Test
    void othersNeitherFindNorReadIt() {
        String id = at.lit();

        assertThat(at.warnings("water").at("/items")).isEmpty();
        assertThat(at.people.at("water").get("/api/warnings/" + id).status()).isEqualTo(404);
        assertThat(at.people.at("water").get("/api/items/" + id).status()).isEqualTo(404);
        assertThat(at.people.at("water").get("/api/warnings/sums").body().toString())
                .doesNotContain("\"open\":1");
        assertThat(at.people.at("auditor").get("/api/warnings").status()).isEqualTo(403);
        assertThat(at.people.at("").get("/api/warnings").status()).isEqualTo(401);
    }

    @Test
    void nobodyDecidesAboutTheirOwnOrganisation() {
        String id = at.byHand(at.county.bodyId("联动中心").toString(), "TEAM");

        assertThat(at.item("leader", id).at("/owner/organizationName").asString())
                .isEqualTo("联动中心");
        at.act("desk", id, "reply", Map.of("statement", "已补齐"));
        assertThat(at.item("leader", id).at("/owner/organizationName").asString())
                .isEqualTo("县政府办");
        assertThat(at.actions("desk", id)).isEmpty();
        assertThat(at.act("desk", id, "withdraw", Map.of("reason", "没有依据")).status())
                .isEqualTo(422);
        assertThat(at.act("leader", id, "withdraw", Map.of("reason", "情况属实")).status())
                .isEqualTo(200);
    }

    @Test
    void aShippedRuleFiresOnlyWithTheCountysOwnClause() {
        at.people.dispatched("路灯不亮");
        at.later(Duration.ofHours(3));
        at.run();
        assertThat(at.warnings("desk").at("/items")).isEmpty();
        assertThat(at.people.at("city").get("/api/warnings/rules").body())
                .hasSize(8)
                .allMatch(rule -> !rule.at("/fires").asBoolean());

        Map<String, Object> without = Warned.overdue(true, 0);
        without.put("ground", " ");
        assertThat(at.settled(without).status()).isEqualTo(400);
        assertThat(Staffed.keyed(at.people.at("city"))
                        .post("/api/warnings/rules", Warned.overdue(true, 0))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theCountyHasItsOwnWordsForTheColours() {
        String id = at.lit();

        Staffed.keyed(at.people.at("leader"))
                .post(
                        "/api/warnings/settings",
                        Map.of(
                                "version",
                                0,
                                "blue",
                                "",
                                "yellow",
                                "二级",
                                "red",
                                "",
                                "personal",
                                false,
                                "secretaries",
                                List.of()));

        assertThat(at.warning("city", id).at("/colourText").asString()).isEqualTo("二级");
    }

    @Test
    @Covers("ZL-19")
    void aPartyOrganisationIsWarnedLikeATeamAndRepliesLikeOne() {
        String id = at.byHand(at.county.bodyId("河滨社区").toString(), "PARTY_ORGANIZATION");

        assertThat(at.item("village", id).at("/title").asString()).isEqualTo("蓝牌：河滨社区党组织（人工）");
        assertThat(at.warning("village", id).at("/cause").asString()).isEqualTo("HAND");
        assertThat(at.actions("village", id)).containsExactly("reply");
        assertThat(at.warnings("city").at("/items")).isEmpty();
    }
}
