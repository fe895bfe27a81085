package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Zhijiang: what residents deliberate, decide and build together. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhijiangDecisionsTest {
    private final Place place;

    @Autowired
    ZhijiangDecisionsTest(Place.Doors doors) {
        place = doors.with("zhijiang");
    }

    @BeforeEach
    void aNewMorning() {
        place.today();
    }

    @Test
    @Covers("ZJ-28")
    void aMatterIsNotImplementedWithoutADecisionNorClosedWithoutAnothersSupervisionNote() {
        String matter = matter("清理堰塘");
        Map<String, Object> bodies = Map.of("implementer", place.body("河滨社区"), "supervisor", place.body("西镇"));
        assertThat(place.refusal("village", matter, "decide", bodies)).contains("没有决议不能进入实施");

        resolution(session(matter), Map.of("matter", matter));
        assertThat(place.refusal(
                        "village",
                        matter,
                        "decide",
                        Map.of("implementer", place.body("河滨社区"), "supervisor", place.body("河滨社区"))))
                .contains("监督单位不能是实施单位");
        place.act("village", matter, "decide", bodies);
        place.act("village", matter, "implement", Map.of());
        place.act("village", matter, "report", Map.of("result", "清淤300方"));

        place.forbidden("village", matter, "close", Map.of("supervision", "自己看过"));
        assertThat(place.refusal("town", matter, "close", Map.of())).contains("supervision");
        place.act("town", matter, "close", Map.of("supervision", "现场核对属实"));
        assertThat(place.state(matter)).isEqualTo("CLOSED");
    }

    private String matter(String name) {
        return place.enter(
                "village", "selfMatter", Map.of("name", name, "village", place.village(), "kind", "ENVIRONMENT"));
    }

    private String session(String matter) {
        return session(matter, Map.of("meeting", "TALK"));
    }

    private String session(String matter, Map<String, ?> more) {
        return place.enter(
                "village",
                "session",
                Pairs.given(
                        Map.of(
                                "name",
                                "湾子会",
                                "area",
                                place.village(),
                                "planned",
                                place.day(0),
                                "venue",
                                "HAMLET",
                                "matter",
                                matter),
                        more));
    }

    private String resolution(String session, Map<String, ?> more) {
        return place.enter("village", "resolution", resolved(session, more));
    }

    private Map<String, Object> resolved(String session, Map<String, ?> more) {
        return Pairs.given(
                Map.of(
                        "name", "同意实施",
                        "meeting", session,
                        "area", place.village(),
                        "responsible", place.body("河滨社区"),
                        "due", place.day(20)),
                more);
    }

    @Test
    @Covers("ZJ-31")
    void aTopicIsFollowedFromItsProposalToThePublishedResultThroughAQuorumAndAMajority() {
        String matter = matter("装路灯");
        String assembly = session(matter, Map.of("meeting", "ASSEMBLY", "eligible", 100));
        assertThat(place.refusal("village", assembly, "hold", held(45, 40, true)))
                .contains("须有过半数参加");
        assertThat(place.refusal("village", assembly, "hold", held(60, 25, true)))
                .contains("须经到会人员过半数同意");
        place.act("village", assembly, "hold", held(60, 25, false));
        assertThat(place.refusedEntry("village", "resolution", resolved(assembly, Map.of("matter", matter))))
                .contains("会议没有表决通过");

        String delegates = session(matter, Map.of("meeting", "DELEGATES", "eligible", 30));
        assertThat(place.refusal("village", delegates, "hold", held(19, 19, true)))
                .contains("须有三分之二以上参加");
        place.act("village", delegates, "hold", held(20, 15, true));
        resolution(delegates, Map.of("matter", matter));
        assertThat(place.text(matter, "sessions")).isEqualTo("2");

        place.act(
                "village",
                matter,
                "decide",
                Map.of("implementer", place.body("城管局"), "supervisor", place.body("河滨社区")));
        place.act("village", matter, "implement", Map.of());
        place.act("city", matter, "report", Map.of("result", "装灯12盏"));
        assertThat(place.books().open("selfMatter", "").toString()).doesNotContain("装灯12盏");
        place.act("village", matter, "close", Map.of("supervision", "村民代表逐盏核对"));
        assertThat(place.books().open("selfMatter", "").toString()).contains("装路灯", "装灯12盏", "村民代表逐盏核对");
    }

    private Map<String, Object> held(int present, int inFavour, boolean adopted) {
        return Map.of(
                "held", place.day(0), "attendance", present, "inFavour", inFavour, "adopted", adopted, "minutes", "记录");
    }

    @Test
    @Covers("ZJ-36")
    void aProjectStartsWithADecisionEndsWithAnEvaluationAndKeepsAnUpkeepOwner() {
        String project = place.enter(
                "village",
                "project",
                Map.of(
                        "name", "整修塘堰",
                        "area", place.village(),
                        "lead", place.body("河滨社区"),
                        "proposer", "RESIDENTS",
                        "term", Map.of("from", place.day(0), "until", place.day(90))));
        assertThat(place.refusal("desk", project, "approve", Map.of())).contains("没有居民决议不能开工");
        resolution(session(matter("塘堰怎么修")), Map.of("project", project));
        place.act("desk", project, "approve", Map.of());

        String money = contribution(project, Map.of("kind", "MONEY", "amount", 500_000));
        String labour = contribution(project, Map.of("kind", "LABOUR", "days", 30));
        assertThat(place.refusal("village", money, "receiveMoney", Map.of("received", 600_000, "receipt", "收1")))
                .contains("到位金额不能多于认筹金额");
        place.act("village", money, "receiveMoney", Map.of("received", 480_000, "receipt", "收1"));
        assertThat(place.refusal("village", project, "finish", Map.of("result", "修好")))
                .isNotEmpty();
        place.act("village", labour, "receive", Map.of("receipt", "工1"));
        assertThat(place.text(project, "received")).isEqualTo("480000");
        assertThat(place.books().written("contribution", "money", "project", project))
                .isEqualTo("4800");

        place.act("village", project, "finish", Map.of("result", "修好"));
        assertThat(place.refusal("desk", project, "accept", Map.of("upkeep", place.body("河滨社区"))))
                .contains("evaluation");
        place.act(
                "desk",
                project,
                "accept",
                Map.of("evaluation", "GOOD", "evaluators", 40, "upkeep", place.body("河滨社区")));
        assertThat(place.owner(project)).isEqualTo("河滨社区");
    }

    private String contribution(String project, Map<String, ?> more) {
        return place.enter(
                "village",
                "contribution",
                Pairs.given(Map.of("name", "居民投入", "project", project, "side", "RESIDENTS"), more));
    }
}
