package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Pairs.term;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 天长: hard matters, the law near by, social organisations, campaigns. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TianchangMattersTest {
    private final Books books;
    private final String village;

    TianchangMattersTest(@Autowired Books.Shelf shelf) {
        books = shelf.of("tianchang");
        village = books.ground().village("100001");
    }

    @BeforeEach
    void today() {
        books.today();
    }

    @Test
    @Covers("TC-27")
    void aHardMatterShowsItsFiveLinksAndWhatEachDid() {
        String matter = books.enter(
                "town",
                "hardMatter",
                "name",
                "小区化粪池外溢",
                "area",
                village,
                "responsible",
                books.body("城管局"),
                "leader",
                books.post("leader"),
                "others",
                books.bodies("水务局"));
        for (String link : new String[] {"CADRE", "GRID", "MEDIATION", "DEPARTMENTS"}) {
            step(matter, link);
        }
        assertThat(books.refusal("city", matter, "answer", "answer", "已改造管网")).contains("meetingDay");
        books.act("city", matter, "answer", "answer", "已改造管网", "meetingDay", books.day(0));
        assertThat(books.refusal("town", matter, "accept", "rating", "GOOD")).contains("五联还缺环节");
        step(matter, "APPRAISAL");

        books.act("town", matter, "accept", "rating", "GOOD");

        assertThat(books.value("town", matter, "appraisal").asInt()).isEqualTo(1);
        assertThat(books.rows("town", "linkStep", "matter=" + matter)).hasSize(5);
    }

    private void step(String matter, String link) {
        books.enter(
                "town",
                "linkStep",
                "name",
                "做了" + link,
                "matter",
                matter,
                "link",
                link,
                "body",
                books.body("西镇"),
                "day",
                books.day(0));
    }

    @Test
    @Covers("TC-02")
    void aHardMatterIsSeenByItsPartiesAndHasNoPersonInIt() {
        String matter = books.enter(
                "town",
                "hardMatter",
                "name",
                "宅基地边界",
                "area",
                village,
                "responsible",
                books.body("西镇"),
                "leader",
                books.post("leader"));

        assertThat(books.rows("town", "hardMatter", "")).contains(matter);
        assertThat(books.rows("water", "hardMatter", "")).doesNotContain(matter);
        assertThat(books.schema("hardMatter")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TC-36")
    void unitsWithoutAVenueOfTheLawAreListedAtEachLevel() {
        assertThat(books.gap("desk", "legalVenue", "towns"))
                .contains(books.ground().town("100"), books.ground().town("101"));
        assertThat(books.gap("desk", "legalVenue", "county"))
                .containsExactly(books.ground().county());
        books.enter(
                "desk",
                "legalVenue",
                "name",
                "法治书房",
                "area",
                books.ground().town("100"),
                "level",
                "TOWN",
                "kind",
                "STUDY");
        books.enter("desk", "legalVenue", "name", "村法治角", "area", village, "level", "VILLAGE");

        assertThat(books.gap("desk", "legalVenue", "towns"))
                .contains(books.ground().town("101"))
                .doesNotContain(books.ground().town("100"));
        assertThat(books.gap("desk", "legalVenue", "villages"))
                .contains(books.ground().village("100200"))
                .doesNotContain(village);
        assertThat(books.open("legalVenue", "area=" + books.ground().town("100"))
                        .toString())
                .contains("法治书房");
    }

    @Test
    @Covers("TC-37")
    void aVillagerFindsWhoKnowsTheLawTheReasoningPointAndTheNextLecture() {
        books.enter("desk", "lawPoint", "name", "村口评理点", "area", village, "kind", "POINT", "hours", "周一上午");
        assertThat(books.refusedEntry("desk", "lawPoint", "name", "法律明白人", "area", village, "kind", "GUIDE"))
                .contains("person");
        books.enter(
                "desk",
                "lawPoint",
                "name",
                "法律明白人",
                "area",
                village,
                "kind",
                "GUIDE",
                "person",
                books.person("郑惊蛰", true),
                "phone",
                "0550-0000005");
        String lecture = books.enter(
                "city",
                "lecture",
                "name",
                "宅基地怎么看",
                "area",
                village,
                "host",
                books.body("城管局"),
                "planned",
                books.day(9));

        assertThat(books.open("lawPoint", "area=" + village).toString()).contains("村口评理点", "郑惊蛰", "0550-0000005");
        assertThat(books.open("lecture", "area=" + village).toString()).contains("宅基地怎么看", books.day(9));
        books.act("city", lecture, "hold", "attendance", 30);
        assertThat(books.open("lecture", "area=" + village).toString()).doesNotContain("宅基地怎么看");
    }

    @Test
    @Covers("TC-52")
    void aSocialOrganisationTakesANeedAndReportsItsResult() {
        String society = books.enter(
                "desk",
                "socialOrganization",
                "name",
                "互助服务社",
                "area",
                books.ground().town("100"),
                "capability",
                "送餐");
        String need = books.enter(
                "village",
                "serviceContract",
                "name",
                "午餐配送",
                "area",
                village,
                "kind",
                "NEED",
                "responsible",
                books.body("西镇"));
        assertThat(books.refusal("town", need, "take", "due", books.day(30))).contains("provider");
        books.act("town", need, "take", "provider", society, "due", books.day(30));
        books.act("town", need, "answer", "answer", "送餐三百份");
        books.act("village", need, "accept", "rating", "GOOD");

        assertThat(books.value("town", society, "taken").asInt()).isEqualTo(1);
        assertThat(books.value("town", society, "done").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("TC-23")
    void aCampaignCountsItsActivitiesAndThePeopleWhoCame() {
        String campaign = campaign("SIX_LIGHTS");
        activity(campaign, 22);
        activity(campaign, 8);

        assertThat(books.value("town", campaign, "activities").asInt()).isEqualTo(2);
        assertThat(books.value("town", campaign, "people").asInt()).isEqualTo(30);
    }

    private String campaign(String kind) {
        String campaign = books.enter(
                "desk",
                "campaign",
                "name",
                "行动" + kind,
                "kind",
                kind,
                "host",
                books.body("城管局"),
                "term",
                term(books.day(0), books.day(60)));
        books.act("city", campaign, "open");
        return campaign;
    }

    private void activity(String campaign, int people) {
        String activity = books.enter(
                "village", "activity", "name", "亮身份", "area", village, "campaign", campaign, "planned", books.day(0));
        books.act("village", activity, "hold", "attendance", people, "result", "完成");
    }

    @Test
    @Covers("TC-35")
    void aCadresPromiseIsAboutTheirOwnWorkAndHoldsTheCampaignUntilItIsVerified() {
        String campaign = campaign("CADRE_PLEDGES");
        activity(campaign, 12);
        String pledge = books.enter(
                "desk",
                "pledge",
                "name",
                "窗口午间不断岗",
                "campaign",
                campaign,
                "responsible",
                books.body("水务局"),
                "due",
                books.day(20));
        assertThat(books.refusal("city", campaign, "close", "summary", "完成")).isNotEmpty();
        books.act("water", pledge, "report", "result", "已排班");
        books.act("desk", pledge, "verify");

        books.act("city", campaign, "close", "summary", "承诺兑现");

        assertThat(books.value("town", campaign, "pledges").asInt()).isEqualTo(1);
        assertThat(books.schema("pledge")).doesNotContain("PERSON");
    }
}
