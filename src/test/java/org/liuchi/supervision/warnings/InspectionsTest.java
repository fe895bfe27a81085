package org.liuchi.supervision.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.supervision.Staffed;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
@Covers("TO-40")
class InspectionsTest {
    private final Warned at;

    InspectionsTest(@Autowired Warned.Doors doors) {
        at = doors.county();
    }

    @Test
    void aCardHasItsGroundTheOrganisationsReplyAndADayOnWhichItIsLifted() {
        String visit = visited("UNANNOUNCED").text("/id");

        at.act("leader", visit, "card", Map.of("ground", "效能办法第四条：窗口工作时间无人值守"));

        JsonNode lines = at.warnings("city").at("/items");
        assertThat(lines).hasSize(1);
        assertThat(lines.at("/0/item/title").asString()).isEqualTo("效能黄牌：城管局");
        String card = lines.at("/0/item/id").asString();
        JsonNode seen = at.warning("city", card);
        assertThat(seen.at("/cause").asString()).isEqualTo("INSPECTION");
        assertThat(seen.at("/inspection").asString()).isEqualTo(visit);
        assertThat(seen.at("/ground").asString()).contains("无人值守");
        assertThat(at.notices("city")).anyMatch(text -> text.startsWith("效能黄牌：城管局"));

        at.act("city", card, "reply", Map.of("statement", "当日轮岗交接，已补岗"));
        at.act("leader", card, "keep", Map.of("reason", "交接应提前安排", "until", "2026-03-20"));

        assertThat(at.item("city", card).at("/dueAt").asString()).startsWith("2026-03-20");
        assertThat(at.actions("city", card)).containsExactly("improved");
    }

    @Test
    void anAwardIsListedForEverybodyWhoHandlesMatters() {
        String visit = visited("ANNOUNCED").text("/id");
        at.act("leader", visit, "award", Map.of("reason", "窗口一次办结"));

        JsonNode awards = at.people.at("water").get("/api/inspections/awards").body();
        assertThat(awards.at("/items/0/unitName").asString()).isEqualTo("城管局");
        assertThat(awards.at("/items/0/day").asString()).isEqualTo("2026-03-01");
        assertThat(at.warnings("desk").at("/items")).isEmpty();
    }

    @Test
    void aVisitIsNotSeenByTheOrganisationBeforeItIsConcluded() {
        String visit = visited("UNANNOUNCED").text("/id");

        assertThat(at.people.at("city").get("/api/items/" + visit).status()).isEqualTo(404);
        assertThat(at.people.at("city").get("/api/inspections").body().at("/items"))
                .isEmpty();
        assertThat(at.people
                        .at("leader")
                        .get("/api/inspections")
                        .body()
                        .at("/items/0/item/stateText")
                        .asString())
                .isEqualTo("待定论");

        at.act("desk", visit, "clear", Map.of());

        assertThat(at.people.at("city").get("/api/items/" + visit).status()).isEqualTo(200);
        assertThat(at.people.at("city").get("/api/inspections").body().at("/items"))
                .hasSize(1);
        assertThat(at.people.at("water").get("/api/inspections").body().at("/items"))
                .isEmpty();
        assertThat(at.notices("city")).anyMatch(text -> text.endsWith("已结束：未发现问题。"));
    }

    @Test
    void whatIsMissingOrLiesAheadIsRefusedAndOnlySupervisorsEnterVisits() {
        assertThat(enter("leader", Map.of("organization", at.city, "manner", "UNANNOUNCED"))
                        .status())
                .isEqualTo(400);
        Map<String, Object> ahead = new HashMap<>(visit("ANNOUNCED"));
        ahead.put("day", "2026-03-03");
        assertThat(enter("leader", ahead).status()).isEqualTo(400);
        assertThat(enter("city", visit("ANNOUNCED")).status()).isEqualTo(403);
    }

    private Answer visited(String manner) {
        Answer entered = enter("leader", visit(manner));
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        return entered;
    }

    private Map<String, Object> visit(String manner) {
        return Map.of(
                "organization",
                at.city,
                "manner",
                manner,
                "day",
                "2026-03-01",
                "looked",
                "办事窗口、接单记录",
                "finding",
                "窗口值守情况和接单情况已核对");
    }

    private Answer enter(String login, Map<String, ?> visit) {
        return Staffed.keyed(at.people.at(login)).post("/api/inspections", visit);
    }
}
