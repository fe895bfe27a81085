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
    private final Books books;
    private final String village;

    TianchangPeopleTest(@Autowired Books.Shelf shelf) {
        books = shelf.of("tianchang");
        village = books.ground().village("100001");
    }

    @BeforeEach
    void today() {
        books.today();
    }

    @Test
    @Covers("TC-17")
    void theShareWithCollegeFollowsTheRosterThatOnlyItsOfficeSees() {
        String first = villagePost("COLLEGE");
        String second = villagePost("SCHOOL");
        assertThat(books.total("desk", "villagePost", "college")).isEqualTo(50);

        books.act("desk", second, "educate", "education", "BACHELOR", "study", false);

        assertThat(books.total("desk", "villagePost", "college")).isEqualTo(100);
        assertThat(books.rows("desk", "villagePost", "")).contains(first);
        assertThat(books.rows("town", "villagePost", "")).isEmpty();
        assertThat(books.rows("village", "villagePost", "")).isEmpty();
        assertThat(books.hidden("city", first)).isTrue();
    }

    private String villagePost(String education) {
        String post = books.enter(
                "desk",
                "villagePost",
                "name",
                "村委会委员",
                "area",
                village,
                "office",
                books.body("联动中心"),
                "education",
                education,
                "study",
                true,
                "person",
                books.person("冯白露", false),
                "term",
                term(books.day(0), books.day(900)));
        books.act("desk", post, "appoint");
        return post;
    }

    @Test
    @Covers("TC-50")
    void theReserveIsSeenByItsOfficeAloneAndEachLookIsKept() {
        String reserve = books.enter(
                "desk",
                "reserve",
                "name",
                "村委会副主任",
                "area",
                village,
                "office",
                books.body("联动中心"),
                "person",
                books.person("陈寒露", false),
                "stage",
                "SPRING",
                "term",
                term(books.day(0), books.day(300)));

        assertThat(books.hidden("village", reserve)).isTrue();
        assertThat(books.hidden("leader", reserve)).isTrue();
        assertThat(books.record("desk", reserve).toString()).doesNotContain("陈寒露");
        assertThat(books.look("desk", reserve)).contains("陈寒露");
        assertThat(books.looks("desk", reserve)).isEqualTo(1);
    }

    @Test
    @Covers("TC-18")
    void aForumHasAListOfTopicsInPublic() {
        String forum = books.enter(
                "desk",
                "meeting",
                "name",
                "书记论坛",
                "area",
                books.ground().town("100"),
                "kind",
                "FORUM",
                "planned",
                books.day(9));
        String topic = books.enter(
                "desk",
                "forumTopic",
                "name",
                "集体经济怎么强起来",
                "forum",
                forum,
                "area",
                books.ground().town("100"),
                "text",
                "三村各讲一个项目",
                "term",
                term(books.day(0), books.day(60)));
        assertThat(books.open("forumTopic", "").toString()).doesNotContain("集体经济");

        books.act("desk", topic, "publish");

        assertThat(books.open("forumTopic", "").toString()).contains("集体经济怎么强起来");
    }

    @Test
    @Covers("TC-55")
    void coverageOfAnAbilityFollowsFromCompletionsAndOneWithoutACourseIsListed() {
        String emergency = books.enter("desk", "competence", "name", "应急管理");
        String opinion = books.enter("desk", "competence", "name", "舆情应对");
        String drill = books.enter(
                "city",
                "training",
                "name",
                "转移演练",
                "head",
                emergency,
                "form",
                "DRILL",
                "host",
                books.body("城管局"),
                "planned",
                books.day(0));
        assertThat(books.gap("desk", "competence", "without")).contains(emergency, opinion);

        books.act("city", drill, "hold", "attendance", 45, "bodies", books.bodies("西镇", "河滨社区"));

        assertThat(books.gap("desk", "competence", "without")).contains(opinion).doesNotContain(emergency);
        assertThat(books.rows("desk", "completion", "head=" + emergency)).hasSize(2);
        assertThat(books.cell("desk", "completion", "completed", Map.of("head", emergency, "body", books.body("西镇"))))
                .isEqualTo(1);
        assertThat(books.schema("completion")).doesNotContain("PERSON", "score");
        books.pass(Duration.ofDays(370));
        assertThat(books.gap("desk", "competence", "without")).contains(emergency);
    }

    @Test
    @Covers("TC-07")
    void anybodyLooksUpWhetherACertificateMayBeAskedForAndWhomToRefuse() {
        String kept = books.enter("desk", "plaque", "name", "居住证明", "kind", "CERTIFICATE", "lead", books.body("城管局"));
        assertThat(books.refusal("desk", kept, "list")).contains("basis");
        assertThat(books.open("plaque", "").toString()).doesNotContain("居住证明");
        books.act("desk", kept, "list", "basis", "民法典25");
        String gone = books.enter("desk", "plaque", "name", "婚育证明", "kind", "CERTIFICATE", "lead", books.body("水务局"));
        assertThat(books.refusal("desk", gone, "cancel")).contains("refusal");
        books.act("desk", gone, "cancel", "refusal", "任何单位都不得要求村里开具");

        assertThat(books.open("plaque", "").toString()).contains("居住证明", "民法典25", "婚育证明", "任何单位都不得要求村里开具");
    }

    @Test
    @Covers("TC-56")
    void anHonourHasIssuerAndDocumentAndAVillageThatTakesItUpSaysWhetherItWorked() {
        String honour = books.enter("town", "honour", "name", "网格议事七步法", "kind", "CASE", "area", village, "year", 2025);
        assertThat(books.refusedEntry("village", "adoption", adoption(honour))).contains("案例还没有公布");
        assertThat(books.refusal("desk", honour, "publish", "issuer", "县政府")).contains("document");
        books.act("desk", honour, "publish", "issuer", "县政府", "document", "〔2025〕1号");
        String adoption = books.enter("village", "adoption", adoption(honour));

        assertThat(books.refusal("village", adoption, "complete", "evidence", "用了半年"))
                .contains("outcome");
        books.act("village", adoption, "complete", "evidence", "用了半年", "outcome", "WORKED");

        assertThat(books.value("town", honour, "adopted").asInt()).isEqualTo(1);
        assertThat(books.value("town", honour, "worked").asInt()).isEqualTo(1);
    }

    private Object[] adoption(String honour) {
        return new Object[] {
            "name", "学用七步法", "honour", honour, "area", village, "lead", books.body("河滨社区"), "due", books.day(90)
        };
    }

    @Test
    @Covers("TC-05")
    void fundsAreSummedByVillageKindAndYearAndTheirUseIsPublished() {
        fund("2025年运转经费", 2025, 20_000_000);
        String now = fund("2026年运转经费", 2026, 22_000_000);
        assertThat(books.cell("desk", "fund", "budget", year("2025-01"))).isEqualTo(200_000);
        assertThat(books.cell("desk", "fund", "budget", year("2026-01"))).isEqualTo(220_000);

        assertThat(books.refusal("village", now, "publish", "used", 23_000_000, "account", "超支"))
                .contains("不能超过");
        assertThat(books.open("fund", "").toString()).doesNotContain("220,000.00");
        books.act("village", now, "publish", "used", 21_000_000, "account", "水电、办公、维修");

        assertThat(books.open("fund", "").toString()).contains("220,000.00", "210,000.00", "水电、办公、维修");
    }

    private Map<String, String> year(String month) {
        return Map.of("village", village, "kind", "RUNNING", "period", month);
    }

    private String fund(String name, int year, int fen) {
        String fund = books.enter(
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
        books.act("desk", fund, "allocate");
        return fund;
    }

    @Test
    @Covers("TC-46")
    void theShareOfStrongVillagesFollowsTheirIncomeWhichCarriesSourceAndYear() {
        String bank = income("100001");
        String hill = income("100200");
        assertThat(books.gap("desk", "income", "unreported")).contains(bank, hill);
        assertThat(books.refusal("village", bank, "publish", "income", 62_000_000))
                .contains("source");
        books.act("village", bank, "publish", "income", 62_000_000, "source", "年报");
        books.act("desk", hill, "publish", "income", 50_000_000, "source", "年报");
        assertThat(books.total("desk", "income", "strong")).isEqualTo(100);

        books.act("desk", hill, "correct", "note", "多计一笔");
        books.act("desk", hill, "publish", "income", 49_999_900, "source", "更正后年报");

        assertThat(books.total("desk", "income", "strong")).isEqualTo(50);
        assertThat(books.open("income", "").toString()).contains("更正后年报", "2025");
    }

    private String income(String digits) {
        return books.enter(
                "desk", "income", "name", "集体经济收入", "area", books.ground().village(digits), "year", "2025");
    }

    @Test
    @Covers("TC-19")
    void aSecondmentThatHasEndedOwesItsReport() {
        String secondment = books.enter(
                "desk",
                "secondment",
                "name",
                "村书记挂职",
                "area",
                books.ground().village("100001"),
                "batch",
                "第一批",
                "unit",
                books.body("城管局"),
                "term",
                term(books.day(0), books.day(10)));
        books.act("desk", secondment, "appoint");
        books.pass(Duration.ofDays(12));

        assertThat(books.state(secondment)).isEqualTo("ENDED");
        assertThat(books.inbox("village")).contains(secondment);
        assertThat(books.refusal("village", secondment, "report")).contains("report");
        books.act("village", secondment, "report", "report", "学到三件事");

        assertThat(books.state(secondment)).isEqualTo("REPORTED");
    }
}
