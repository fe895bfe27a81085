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
    private final Place place;
    private final String village;

    TianchangMattersTest(@Autowired Place.Doors doors) {
        place = doors.with("tianchang");
        village = place.ground().village("100001");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    @Test
    @Covers("TC-27")
    void aHardMatterShowsItsFiveLinksAndWhatEachDid() {
        String matter = place.enter(
                "town",
                "hardMatter",
                "name",
                "小区化粪池外溢",
                "area",
                village,
                "responsible",
                place.body("城管局"),
                "leader",
                place.post("leader"),
                "others",
                place.bodies("水务局"));
        for (String link : new String[] {"CADRE", "GRID", "MEDIATION", "DEPARTMENTS"}) {
            step(matter, link);
        }
        assertThat(place.refusal("city", matter, "answer", "answer", "已改造管网")).contains("meetingDay");
        place.act("city", matter, "answer", "answer", "已改造管网", "meetingDay", place.day(0));
        assertThat(place.refusal("town", matter, "accept", "rating", "GOOD")).contains("五联还缺环节");
        step(matter, "APPRAISAL");
        assertThat(place.refusal("town", matter, "accept", "rating", "GOOD")).contains("本人还看不到答复");
        place.act(
                "city",
                matter,
                "link",
                "caseNumber",
                place.portal().report("化粪池外溢").number());

        place.act("town", matter, "accept", "rating", "GOOD");

        assertThat(place.value("town", matter, "appraisal").asInt()).isEqualTo(1);
        assertThat(place.books().rows("town", "linkStep", "matter=" + matter)).hasSize(5);
    }

    private void step(String matter, String link) {
        place.enter(
                "town",
                "linkStep",
                "name",
                "做了" + link,
                "matter",
                matter,
                "link",
                link,
                "body",
                place.body("西镇"),
                "day",
                place.day(0));
    }

    @Test
    @Covers("TC-02")
    void aHardMatterIsSeenByItsPartiesHasNoPersonInItAndThePersonReadsTheAnswerInTheirOwnMatter() {
        Portal.Matter own = place.portal().report("宅基地边界说不清");
        String matter = place.enter(
                "town",
                "hardMatter",
                "name",
                "宅基地边界",
                "area",
                village,
                "responsible",
                place.body("西镇"),
                "leader",
                place.post("leader"),
                "caseNumber",
                own.number());

        assertThat(place.books().rows("town", "hardMatter", "")).contains(matter);
        assertThat(place.books().rows("water", "hardMatter", "")).doesNotContain(matter);
        assertThat(place.hidden("water", matter)).isTrue();
        assertThat(place.books().schema("hardMatter")).doesNotContain("PERSON");
        String meeting = "县领导（包联岗位）%s见面，书面答复：按1998年确权图划界".formatted(place.day(0));
        place.act("town", matter, "answer", "answer", meeting, "meetingDay", place.day(0));
        place.portal().answered(own, meeting);
        assertThat(place.portal().read(own)).contains(meeting);
    }

    @Test
    void unitsWithoutAVenueOfTheLawAreListedAtEachLevel() {
        assertThat(place.books().gap("desk", "legalVenue", "towns"))
                .contains(place.ground().town("100"), place.ground().town("101"));
        assertThat(place.books().gap("desk", "legalVenue", "county"))
                .containsExactly(place.ground().county());
        place.enter(
                "desk",
                "legalVenue",
                "name",
                "法治书房",
                "area",
                place.ground().town("100"),
                "level",
                "TOWN",
                "kind",
                "STUDY");
        place.enter("desk", "legalVenue", "name", "村法治角", "area", village, "level", "VILLAGE");

        assertThat(place.books().gap("desk", "legalVenue", "towns"))
                .contains(place.ground().town("101"))
                .doesNotContain(place.ground().town("100"));
        assertThat(place.books().gap("desk", "legalVenue", "villages"))
                .contains(place.ground().village("100200"))
                .doesNotContain(village);
        assertThat(place.books()
                        .open("legalVenue", "area=" + place.ground().town("100"))
                        .toString())
                .contains("法治书房");
    }

    @Test
    @Covers("TC-37")
    void aVillagerFindsWhoKnowsTheLawTheReasoningPointAndTheNextLecture() {
        place.enter("desk", "lawPoint", "name", "村口评理点", "area", village, "kind", "POINT", "hours", "周一上午");
        assertThat(place.refusedEntry("desk", "lawPoint", "name", "法律明白人", "area", village, "kind", "GUIDE"))
                .contains("person");
        place.enter(
                "desk",
                "lawPoint",
                "name",
                "法律明白人",
                "area",
                village,
                "kind",
                "GUIDE",
                "person",
                place.shown("郑惊蛰"),
                "phone",
                "0550-0000005");
        String lecture = place.enter(
                "city",
                "lecture",
                "name",
                "宅基地怎么看",
                "area",
                village,
                "host",
                place.body("城管局"),
                "planned",
                place.day(9));

        assertThat(place.books().open("lawPoint", "area=" + village).toString())
                .contains("村口评理点", "郑惊蛰", "0550-0000005");
        assertThat(place.books().open("lecture", "area=" + village).toString()).contains("宅基地怎么看", place.day(9));
        place.act("city", lecture, "hold", "attendance", 30);
        assertThat(place.books().open("lecture", "area=" + village).toString()).doesNotContain("宅基地怎么看");
    }

    @Test
    @Covers("TC-52")
    void aSocialOrganisationTakesANeedAndReportsItsResult() {
        String society = place.enter(
                "desk",
                "socialOrganization",
                "name",
                "互助服务社",
                "area",
                place.ground().town("100"),
                "capability",
                "送餐");
        String need = place.enter(
                "village",
                "serviceContract",
                "name",
                "午餐配送",
                "area",
                village,
                "kind",
                "NEED",
                "responsible",
                place.body("西镇"));
        assertThat(place.refusal("town", need, "take", "due", place.day(30))).contains("provider");
        place.act("town", need, "take", "provider", society, "due", place.day(30));
        place.act("town", need, "answer", "answer", "送餐三百份");
        place.act("village", need, "accept", "rating", "GOOD");

        assertThat(place.value("town", society, "taken").asInt()).isEqualTo(1);
        assertThat(place.value("town", society, "done").asInt()).isEqualTo(1);
    }

    @Test
    @Covers("TC-23")
    void aCampaignCountsItsActivitiesAndThePeopleWhoCame() {
        String campaign = campaign("SIX_LIGHTS");
        activity(campaign, 22);
        activity(campaign, 8);

        assertThat(place.value("town", campaign, "activities").asInt()).isEqualTo(2);
        assertThat(place.value("town", campaign, "people").asInt()).isEqualTo(30);
    }

    private String campaign(String kind) {
        String campaign = place.enter(
                "desk",
                "campaign",
                "name",
                "行动" + kind,
                "kind",
                kind,
                "host",
                place.body("城管局"),
                "term",
                term(place.day(0), place.day(60)));
        place.act("city", campaign, "open");
        return campaign;
    }

    private void activity(String campaign, int people) {
        String activity = place.enter(
                "village", "activity", "name", "亮身份", "area", village, "campaign", campaign, "planned", place.day(0));
        place.act("village", activity, "hold", "attendance", people, "result", "完成");
    }

    @Test
    @Covers("TC-35")
    void aCadresPromiseIsAboutTheirOwnWorkAndHoldsTheCampaignUntilItIsVerified() {
        String campaign = campaign("CADRE_PLEDGES");
        activity(campaign, 12);
        String pledge = place.enter(
                "desk",
                "pledge",
                "name",
                "窗口午间不断岗",
                "campaign",
                campaign,
                "responsible",
                place.body("水务局"),
                "due",
                place.day(20));
        assertThat(place.refusal("city", campaign, "close", "summary", "完成")).isNotEmpty();
        place.act("water", pledge, "report", "result", "已排班");
        place.act("desk", pledge, "verify");

        place.act("city", campaign, "close", "summary", "承诺兑现");

        assertThat(place.value("town", campaign, "pledges").asInt()).isEqualTo(1);
        assertThat(place.books().schema("pledge")).doesNotContain("PERSON");
    }

    @Test
    @Covers("TC-02")
    void aSecretarysBondEndsOnlyWithWhatWasDoneAndWhatCameOfIt() {
        String bond = place.enter(
                "desk",
                "bond",
                "name",
                "包联河滨社区",
                "area",
                place.ground().village("100001"),
                "post",
                place.post("leader"),
                "level",
                "COUNTY",
                "object",
                "VILLAGE",
                "term",
                term(place.day(0), place.day(300)));
        place.act("desk", bond, "appoint");
        assertThat(place.books().gap("desk", "bond", "idle")).contains(bond);
        assertThat(place.refusal("desk", bond, "leave", "result", "已解决")).contains("还没有包联活动");
        place.enter("desk", "bondAct", "name", "现场协调停车位", "bond", bond, "day", place.day(0));

        assertThat(place.refusal("desk", bond, "leave")).contains("result");
        place.act("desk", bond, "leave", "result", "新增车位三十个");

        assertThat(place.books().gap("desk", "bond", "idle")).doesNotContain(bond);
        assertThat(place.books().schema("bond")).doesNotContain("PERSON", "petitioner");
    }
}
