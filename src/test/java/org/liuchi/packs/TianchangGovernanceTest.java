package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.packs.Books.term;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 天长: village rules and praise, hard matters, the law near by, social organisations, campaigns. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TianchangGovernanceTest {
    private final Books books;
    private final String village;

    TianchangGovernanceTest(@Autowired Books.Shelf shelf) {
        books = shelf.of("tianchang");
        village = books.ground().village("100001");
    }

    @BeforeEach
    void today() {
        books.today();
    }

    private String meeting() {
        String meeting = books.enter(
                "village", "meeting", "name", "村民代表会议", "area", village, "kind", "VILLAGE", "planned", books.day(0));
        books.act("village", meeting, "hold", "held", books.day(0), "attendance", 40, "minutes", "通过");
        return meeting;
    }

    private String rule(String kind, String name) {
        return books.enter(
                "village",
                "villageRule",
                "name",
                name,
                "area",
                village,
                "kind",
                kind,
                "text",
                "从简",
                "term",
                term(books.day(0), books.day(400)));
    }

    private String adopted(String kind, String name) {
        String meeting = meeting();
        books.act("village", meeting, "publish");
        String rule = rule(kind, name);
        books.act("village", rule, "publish", "decision", meeting);
        return rule;
    }

    @Test
    @Covers("TC-53")
    void aRuleOnCustomsCarriesTheMeetingThatAdoptedIt() {
        String rule = rule("CUSTOMS", "移风易俗约定");
        String meeting = meeting();
        assertThat(books.refusal("village", rule, "publish")).contains("decision");
        assertThat(books.refusal("village", rule, "publish", "decision", meeting))
                .contains("纪要已公布");
        books.act("village", meeting, "publish");

        books.act("village", rule, "publish", "decision", meeting);

        assertThat(books.value("town", rule, "decision").asString()).isEqualTo(meeting);
        assertThat(books.open("villageRule", "area=" + village).toString()).contains("移风易俗约定");
    }

    @Test
    @Covers("TC-53")
    void aFamilyBooksHallAndHelpersAndIsNotAskedWhatItSpends() {
        String hall = books.enter("village", "hall", "name", "红白事服务点", "area", village, "seats", 100);
        Object[] booking = {"name", "喜事", "area", village, "hall", hall, "day", books.day(9), "tables", 12, "helpers", 4
        };
        String booked = books.enter("village", "hallBooking", booking);

        assertThat(books.refusedEntry("village", "hallBooking", booking)).isNotEmpty();
        assertThat(books.refusedEntry("village", "hallBooking", Books.and(booking, "gifts", 88_800)))
                .contains("gifts");
        assertThat(books.schema("hallBooking")).doesNotContain("MONEY");
        books.act("village", booked, "use", "rating", "GOOD");
        assertThat(books.state(booked)).isEqualTo("USED");
    }

    @Test
    @Covers({"TC-34", "TC-47"})
    void praiseFollowsCriteriaOfAMeetingNeedsConsentAndExpires() {
        String draft = rule("CRITERIA", "表扬标准");
        Object[] start = {"name", "助邻", "area", village, "text", "帮邻居收稻谷", "term", term(books.day(0), books.day(20))};
        assertThat(books.refusedEntry("village", "praise", Books.and(start, "criteria", draft)))
                .contains("person");
        String early = books.enter(
                "village", "praise", Books.and(start, "criteria", draft, "person", books.person("孙立夏", true)));
        assertThat(books.refusal("village", early, "publish")).contains("会议议定并公布的标准");
        String criteria = adopted("CRITERIA", "表扬标准二");
        String praise = books.enter(
                "village", "praise", Books.and(start, "criteria", criteria, "person", books.person("周芒种", true)));
        books.act("village", praise, "publish");
        assertThat(books.open("praise", "").toString()).contains("周芒种");

        books.pass(Duration.ofDays(22));

        assertThat(books.state(praise)).isEqualTo("ENDED");
        assertThat(books.open("praise", "").toString()).doesNotContain("周芒种");
        assertThat(books.schema("praise")).doesNotContain("NUMBER", "points", "weight", "score");
    }

    @Test
    @Covers("TC-47")
    void noListOfBlameCanBeMade() {
        String criteria = adopted("CRITERIA", "表扬标准三");
        Object[] start = {
            "name",
            "失信",
            "area",
            village,
            "text",
            "公布",
            "criteria",
            criteria,
            "person",
            books.person("吴小暑", true),
            "term",
            term(books.day(0), books.day(20))
        };

        assertThat(books.refusedEntry("village", "praise", Books.and(start, "kind", "BLACK")))
                .contains("kind");
        assertThat(books.refusedDefinition("""
            register: board
            label: [信用红黑榜, Board]
            title: name
            visibility: public
            write: [party keeper]
            fields:
              - {name: name, label: [姓名, Name], kind: TEXT, max: 20, required: true}
              - {name: dishonest, label: [失信行为, Dishonest acts], kind: TEXT, max: 200}
            """)).contains("R4", "黑榜");
    }

    @Test
    @Covers("TC-31")
    void aTopicIsFollowedToItsPublishedResultAndQuorumAndMajorityAreThoseOfItsMeeting() {
        String topic = books.enter("village", "topic", "name", "小广场改造", "area", village);
        assertThat(books.refusal("village", topic, "call", "session", books.day(10)))
                .contains("kind");
        books.act("village", topic, "call", "kind", "REPRESENTATIVES", "session", books.day(10));
        assertThat(books.refusal("village", topic, "resolve", vote(30, 19, 15))).contains("三分之二");
        assertThat(books.refusal("village", topic, "resolve", vote(30, 20, 10))).contains("超过到会人数的一半");
        books.act("village", topic, "resolve", vote(30, 20, 11));
        assertThat(books.inbox("city")).contains(topic);
        books.act("city", topic, "report", "result", "铺装完成");
        books.act("village", topic, "publish");

        assertThat(books.open("topic", "area=" + village).toString()).contains("小广场改造", "同意改造", "铺装完成");
    }

    private Object[] vote(int eligible, int present, int agreed) {
        return new Object[] {
            "eligible",
            eligible,
            "present",
            present,
            "agreed",
            agreed,
            "decision",
            "同意改造",
            "responsible",
            books.body("城管局"),
            "due",
            books.day(60)
        };
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
