package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.term;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 天长: cadres and training, lists in public, money and results. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TianchangPeopleTest {
    private final Place place;
    private final String village;

    TianchangPeopleTest(@Autowired Place.Doors doors) {
        place = doors.with("tianchang");
        village = place.ground().village("100001");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("TC-17")
    void theShareWithCollegeFollowsTheRosterThatOnlyItsOfficeSees() {
        String first = villagePost("COLLEGE");
        String second = villagePost("SCHOOL");
        assertThat(place.books().total("desk", "villagePost", "college")).isEqualTo(50);

        place.act("desk", second, "educate", "education", "BACHELOR", "study", false);

        assertThat(place.books().total("desk", "villagePost", "college")).isEqualTo(100);
        assertThat(place.books().rows("desk", "villagePost", "")).contains(first);
        assertThat(place.books().rows("town", "villagePost", "")).isEmpty();
        assertThat(place.books().rows("village", "villagePost", "")).isEmpty();
        assertThat(place.hidden("city", first)).isTrue();
    }

    private String villagePost(String education) {
        String post = place.enter(
                "desk",
                "villagePost",
                "name",
                "村委会委员",
                "area",
                village,
                "office",
                place.body("联动中心"),
                "education",
                education,
                "study",
                true,
                "person",
                place.person("冯白露"),
                "term",
                term(place.day(0), place.day(900)));
        place.act("desk", post, "appoint");
        return post;
    }

    @Test
    @Covers("TC-50")
    void theReserveIsSeenByItsOfficeAloneAndEachLookIsKept() {
        String reserve = place.enter(
                "desk",
                "reserve",
                "name",
                "村委会副主任",
                "area",
                village,
                "office",
                place.body("联动中心"),
                "person",
                place.person("陈寒露"),
                "stage",
                "SPRING",
                "term",
                term(place.day(0), place.day(300)));

        assertThat(place.hidden("village", reserve)).isTrue();
        assertThat(place.hidden("leader", reserve)).isTrue();
        assertThat(place.record("desk", reserve).toString()).doesNotContain("陈寒露");
        assertThat(place.look("desk", reserve).toString()).contains("陈寒露");
        assertThat(place.people("desk", reserve).at("/seen").size()).isEqualTo(1);
    }

    @Test
    @Covers("TC-18")
    void aForumHasAListOfTopicsInPublic() {
        String forum = place.enter(
                "desk",
                "meeting",
                "name",
                "书记论坛",
                "area",
                place.ground().town("100"),
                "kind",
                "FORUM",
                "planned",
                place.day(9));
        String topic = place.enter(
                "desk",
                "forumTopic",
                "name",
                "集体经济怎么强起来",
                "forum",
                forum,
                "area",
                place.ground().town("100"),
                "text",
                "三村各讲一个项目",
                "term",
                term(place.day(0), place.day(60)));
        assertThat(place.books().open("forumTopic", "").toString()).doesNotContain("集体经济");

        place.act("desk", topic, "publish");

        assertThat(place.books().open("forumTopic", "").toString()).contains("集体经济怎么强起来");
    }

    @Test
    @Covers("TC-55")
    void coverageOfAnAbilityFollowsFromCompletionsAndOneWithoutACourseIsListed() {
        String emergency = place.enter("desk", "competence", "name", "应急管理");
        String opinion = place.enter("desk", "competence", "name", "舆情应对");
        String drill = place.enter(
                "city",
                "training",
                "name",
                "转移演练",
                "head",
                emergency,
                "form",
                "DRILL",
                "host",
                place.body("城管局"),
                "planned",
                place.day(0));
        assertThat(place.books().gap("desk", "competence", "without")).contains(emergency, opinion);

        place.act("city", drill, "hold", "attendance", 45, "bodies", place.bodies("西镇", "河滨社区"));

        assertThat(place.books().gap("desk", "competence", "without"))
                .contains(opinion)
                .doesNotContain(emergency);
        assertThat(place.books().rows("desk", "completion", "head=" + emergency))
                .hasSize(2);
        assertThat(place.books()
                        .cell("desk", "completion", "completed", Map.of("head", emergency, "body", place.body("西镇"))))
                .isEqualTo(1);
        assertThat(place.books().schema("completion")).doesNotContain("PERSON", "score");
        place.pass(Duration.ofDays(370));
        assertThat(place.books().gap("desk", "competence", "without")).contains(emergency);
    }

    @Test
    @Covers("TC-07")
    void anybodyLooksUpWhetherACertificateMayBeAskedForAndWhomToRefuse() {
        String kept = place.enter("desk", "plaque", "name", "居住证明", "kind", "CERTIFICATE", "lead", place.body("城管局"));
        assertThat(place.refusal("desk", kept, "list")).contains("basis");
        assertThat(place.books().open("plaque", "").toString()).doesNotContain("居住证明");
        place.act("desk", kept, "list", "basis", "民法典25");
        String gone = place.enter("desk", "plaque", "name", "婚育证明", "kind", "CERTIFICATE", "lead", place.body("水务局"));
        assertThat(place.refusal("desk", gone, "cancel")).contains("refusal");
        place.act("desk", gone, "cancel", "refusal", "任何单位都不得要求村里开具");

        assertThat(place.books().open("plaque", "").toString()).contains("居住证明", "民法典25", "婚育证明", "任何单位都不得要求村里开具");
    }

    @Test
    @Covers("TC-56")
    void anHonourHasIssuerAndDocumentAndAVillageThatTakesItUpSaysWhetherItWorked() {
        String honour = place.enter("town", "honour", "name", "网格议事七步法", "kind", "CASE", "area", village, "year", 2025);
        assertThat(place.refusedEntry("village", "adoption", adoption(honour))).contains("案例还没有公布");
        assertThat(place.refusal("desk", honour, "publish", "issuer", "县政府")).contains("document");
        place.act("desk", honour, "publish", "issuer", "县政府", "document", "〔2025〕1号");
        String adoption = place.enter("village", "adoption", adoption(honour));

        assertThat(place.refusal("village", adoption, "complete", "evidence", "用了半年"))
                .contains("outcome");
        place.act("village", adoption, "complete", "evidence", "用了半年", "outcome", "WORKED");

        assertThat(place.value("town", honour, "adopted").asInt()).isEqualTo(1);
        assertThat(place.value("town", honour, "worked").asInt()).isEqualTo(1);
    }

    private Object[] adoption(String honour) {
        return new Object[] {
            "name", "学用七步法", "honour", honour, "area", village, "lead", place.body("河滨社区"), "due", place.day(90)
        };
    }

    @Test
    @Covers("TC-05")
    void fundsAreSummedByVillageKindAndYearAndTheirUseIsPublished() {
        fund("2025年运转经费", 2025, 20_000_000);
        String now = fund("2026年运转经费", 2026, 22_000_000);
        assertThat(place.books().cell("desk", "fund", "budget", year("2025-01")))
                .isEqualTo(200_000);
        assertThat(place.books().cell("desk", "fund", "budget", year("2026-01")))
                .isEqualTo(220_000);

        assertThat(place.refusal("village", now, "publish", "used", 23_000_000, "account", "超支"))
                .contains("不能超过");
        assertThat(place.books().open("fund", "").toString()).doesNotContain("220,000.00");
        place.act("village", now, "publish", "used", 21_000_000, "account", "水电、办公、维修");

        assertThat(place.books().open("fund", "").toString()).contains("220,000.00", "210,000.00", "水电、办公、维修");
    }

    private Map<String, String> year(String month) {
        return Map.of("village", village, "kind", "RUNNING", "period", month);
    }

    private String fund(String name, int year, int fen) {
        String fund = place.enter(
                "town",
                "fund",
                "name",
                name,
                "area",
                village,
                "kind",
                "RUNNING",
                "year",
                year,
                "term",
                term(year + "-01-01", year + "-12-31"),
                "budget",
                fen);
        place.act("desk", fund, "allocate");
        return fund;
    }

    @Test
    @Covers("TC-46")
    void theShareOfStrongVillagesFollowsTheirIncomeWhichCarriesSourceAndYear() {
        String bank = income("100001");
        String hill = income("100200");
        assertThat(place.books().gap("desk", "income", "unreported")).contains(bank, hill);
        assertThat(place.refusal("village", bank, "publish", "income", 62_000_000))
                .contains("source");
        place.act("village", bank, "publish", "income", 62_000_000, "source", "年报");
        place.act("desk", hill, "publish", "income", 50_000_000, "source", "年报");
        assertThat(place.books().total("desk", "income", "strong")).isEqualTo(100);

        place.act("desk", hill, "correct", "note", "多计一笔");
        place.act("desk", hill, "publish", "income", 49_999_900, "source", "更正后年报");

        assertThat(place.books().total("desk", "income", "strong")).isEqualTo(50);
        assertThat(place.books().open("income", "").toString()).contains("更正后年报", "2025");
    }

    private String income(String digits) {
        return place.enter(
                "desk", "income", "name", "集体经济收入", "area", place.ground().village(digits), "year", "2025");
    }

    @Test
    @Covers("TC-19")
    void aSecondmentThatHasEndedOwesItsReport() {
        String secondment = place.enter(
                "desk",
                "secondment",
                "name",
                "村书记挂职",
                "area",
                place.ground().village("100001"),
                "batch",
                "第一批",
                "unit",
                place.body("城管局"),
                "term",
                term(place.day(0), place.day(10)));
        place.act("desk", secondment, "appoint");
        place.pass(Duration.ofDays(12));

        assertThat(place.state(secondment)).isEqualTo("ENDED");
        assertThat(place.inbox("village")).contains(secondment);
        assertThat(place.refusal("village", secondment, "report")).contains("report");
        place.act("village", secondment, "report", "report", "学到三件事");

        assertThat(place.state(secondment)).isEqualTo("REPORTED");
    }
}
