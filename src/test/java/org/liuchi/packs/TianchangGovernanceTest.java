package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.liuchi.packs.Pairs.term;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.RegisterCheck;
import org.liuchi.registers.definition.RegisterReader;
import org.springframework.beans.factory.annotation.Autowired;

/** 天长: village rules and praise, the hall and its topics. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TianchangGovernanceTest {
    private final Place place;
    private final String village;

    TianchangGovernanceTest(@Autowired Place.Doors doors) {
        place = doors.with("tianchang");
        village = place.ground().village("100001");
    }

    @BeforeEach
    void today() {
        place.today();
    }

    private String meeting() {
        String meeting = place.enter(
                "village", "meeting", "name", "村民代表会议", "area", village, "kind", "VILLAGE", "planned", place.day(0));
        place.act("village", meeting, "hold", "held", place.day(0), "attendance", 40, "minutes", "通过");
        return meeting;
    }

    private String rule(String kind, String name) {
        return place.enter(
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
                term(place.day(0), place.day(400)));
    }

    private String adopted(String kind, String name) {
        String meeting = meeting();
        place.act("village", meeting, "publish");
        String rule = rule(kind, name);
        place.act("village", rule, "publish", "decision", meeting);
        return rule;
    }

    @Test
    @Covers("TC-53")
    void aRuleOnCustomsCarriesTheMeetingThatAdoptedIt() {
        String rule = rule("CUSTOMS", "移风易俗约定");
        String meeting = meeting();
        assertThat(place.refusal("village", rule, "publish")).contains("decision");
        assertThat(place.refusal("village", rule, "publish", "decision", meeting))
                .contains("纪要已公布");
        place.act("village", meeting, "publish");

        place.act("village", rule, "publish", "decision", meeting);

        assertThat(place.value("town", rule, "decision").asString()).isEqualTo(meeting);
        assertThat(place.books().open("villageRule", "area=" + village).toString())
                .contains("移风易俗约定");
    }

    @Test
    @Covers("TC-53")
    void aFamilyBooksHallAndHelpersAndIsNotAskedWhatItSpends() {
        String hall = place.enter("village", "hall", "name", "红白事服务点", "area", village, "seats", 100);
        Object[] booking = {"name", "喜事", "area", village, "hall", hall, "day", place.day(9), "tables", 12, "helpers", 4
        };
        String booked = place.enter("village", "hallBooking", booking);

        assertThat(place.refusedEntry("village", "hallBooking", booking)).isNotEmpty();
        assertThat(place.refusedEntry("village", "hallBooking", Pairs.given(booking, "gifts", 88_800)))
                .contains("gifts");
        assertThat(place.books().schema("hallBooking")).doesNotContain("MONEY");
        place.act("village", booked, "use", "rating", "GOOD");
        assertThat(place.state(booked)).isEqualTo("USED");
    }

    @Test
    @Covers({"TC-34", "TC-47"})
    void praiseFollowsCriteriaOfAMeetingNeedsConsentAndExpires() {
        String draft = rule("CRITERIA", "表扬标准");
        Object[] start = {"name", "助邻", "area", village, "text", "帮邻居收稻谷", "term", term(place.day(0), place.day(20))};
        assertThat(place.refusedEntry("village", "praise", Pairs.given(start, "criteria", draft)))
                .contains("person");
        String early =
                place.enter("village", "praise", Pairs.given(start, "criteria", draft, "person", place.shown("孙立夏")));
        assertThat(place.refusal("village", early, "publish")).contains("会议议定并公布的标准");
        String criteria = adopted("CRITERIA", "表扬标准二");
        String praise = place.enter(
                "village", "praise", Pairs.given(start, "criteria", criteria, "person", place.shown("周芒种")));
        place.act("village", praise, "publish");
        assertThat(place.books().open("praise", "").toString()).contains("周芒种");

        place.pass(Duration.ofDays(22));

        assertThat(place.state(praise)).isEqualTo("ENDED");
        assertThat(place.books().open("praise", "").toString()).doesNotContain("周芒种");
        assertThat(place.books().schema("praise")).doesNotContain("NUMBER", "points", "weight", "score");
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
            place.shown("吴小暑"),
            "term",
            term(place.day(0), place.day(20))
        };

        assertThat(place.refusedEntry("village", "praise", Pairs.given(start, "kind", "BLACK")))
                .contains("kind");
        assertThat(refusedDefinition("""
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
        String topic = place.enter("village", "topic", "name", "小广场改造", "area", village);
        assertThat(place.refusal("village", topic, "call", "session", place.day(10)))
                .contains("kind");
        place.act("village", topic, "call", "kind", "REPRESENTATIVES", "session", place.day(10));
        assertThat(place.refusal("village", topic, "resolve", vote(30, 19, 15))).contains("三分之二");
        assertThat(place.refusal("village", topic, "resolve", vote(30, 20, 10))).contains("超过到会人数的一半");
        place.act("village", topic, "resolve", vote(30, 20, 11));
        assertThat(place.inbox("city")).contains(topic);
        place.act("city", topic, "report", "result", "铺装完成");
        place.act("village", topic, "publish");

        assertThat(place.books().open("topic", "area=" + village).toString()).contains("小广场改造", "同意改造", "铺装完成");
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
            place.body("城管局"),
            "due",
            place.day(60)
        };
    }

    /** Why no county can have such a register. */
    private static String refusedDefinition(String definition) {
        Register read = RegisterReader.read(YamlNode.parse(definition, "board.yaml"), "tianchang");
        return catchThrowableOfType(DefinitionError.class, () -> RegisterCheck.check(List.of(read), List.of()))
                .faults()
                .toString();
    }
}
