package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people write is kept and given back as the characters it is, whatever it would mean elsewhere. */
@IntegrationTest
class PlainWordsTest {
    private final TestCounty county;
    private final People people;
    private final JdbcClient sql;
    private final LooseItems loose;

    PlainWordsTest(
            @Autowired TestCounty.Doors counties,
            @Autowired JdbcClient sql,
            @Autowired LooseItems loose,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.sql = sql;
        this.loose = loose;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(2)>",
                "'); delete from cases.report; --",
                "{\"a\":\"b\"} \\ \" ' ` $1 :county ? %s {max} ${env} #{1+1}",
                "=HYPERLINK(\"http://x\") & <!-- ]]> &lt;",
                "龘𠮷👨‍👩‍👧 \u202eabc\n第二行\t完"
            })
    void everyFieldKeepsItsCharacters(String words) {
        Map<String, Object> place = Map.of("areaCode", county.ground().bank(1), "address", words);
        Answer reported = people.report(Map.of("description", words, "place", place));
        assertThat(reported.status()).as("%s", reported.body()).isEqualTo(201);
        String code = reported.text("/publicCode");
        String id = people.idOf(reported.text("/number"));
        String title = words.replaceAll("\\s", " ").substring(0, Math.min(20, words.length()));

        people.byCode(code, "comment", Map.of("message", words));
        people.act("desk", id, "note", Map.of("note", words));
        people.act(
                "desk",
                id,
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString(), "title", title));
        people.act("city", id, "accept", Map.of());
        people.act("city", id, "answer", Map.of("result", words));

        Answer seen = people.follow(code);
        assertThat(seen.header("Content-Type")).isEqualTo("application/json");
        assertThat(seen.text("/description")).isEqualTo(words);
        assertThat(seen.text("/result")).isEqualTo(words);
        assertThat(seen.text("/timeline/0/words/address")).isEqualTo(words);
        assertThat(seen.text("/timeline/1/words/message")).isEqualTo(words);
        Answer inside = people.view("city", id);
        assertThat(inside.text("/timeline/2/words/note")).isEqualTo(words);
        assertThat(inside.text("/title")).isEqualTo(title.strip());
        assertThat(people.at("desk").get("/api/cases").text("/items/0/title")).isEqualTo(title.strip());
        assertThat(sql.sql("select count(*) from cases.report where county_code = :county")
                        .param("county", county.code().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        loose.none(county.code());
    }

    @Test
    void aNameIsNothingButANameWhateverItMeansElsewhere() {
        Answer reported = people.report(Map.of(
                "description",
                "路灯不亮",
                "place",
                Map.of("areaCode", county.ground().bank(1)),
                "contact",
                Map.of("name", "'; drop table <b>", "phone", "13800001234")));

        assertThat(reported.status()).as("%s", reported.body()).isEqualTo(201);
        assertThat(people.view("desk", people.idOf(reported.text("/number"))).text("/reporter/name"))
                .isEqualTo("'*");
    }

    /** The longest real message has 9,000 characters; the limit leaves room, also for rare ones of four bytes. */
    @Test
    void twentyThousandRareCharactersAreTakenWhole() {
        String words = "𠮷".repeat(20_000);

        Answer reported = people.report(words);

        assertThat(reported.status()).isEqualTo(201);
        assertThat(people.follow(reported.text("/publicCode")).text("/description"))
                .isEqualTo(words);
    }

    @Test
    void lineEndsAreMadeAlikeAndOuterBlanksGo() {
        Answer reported = people.report(" \r\n第一行\r\n第二行\r第三行 \n");

        assertThat(people.follow(reported.text("/publicCode")).text("/description"))
                .isEqualTo("第一行\n第二行\n第三行");
    }

    /** No personal data outside the sealed texts (design 2.2); what is searched by knows pairs of characters only. */
    @Test
    void whatWasWrittenStandsSealedInOneTableOnly() {
        people.report("李四的电话是13800001234，路灯不亮");

        for (String table :
                List.of("workflow.item", "workflow.history", "workflow.text", "platform.outbox", "cases.matter")) {
            assertThat(sql.sql("select cast(t as text) from " + table + " t where county_code = :county")
                            .param("county", county.code().value())
                            .query(String.class)
                            .list())
                    .as(table)
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("13800001234") || row.contains("李四的"));
        }
    }

    /** R3: no list of what one person raised, also not by searching for a number that was written somewhere. */
    @Test
    @Covers("R3")
    void mattersAreNotFoundByAPhoneOrIdentityNumber() {
        people.report("电话13800001234，身份证34118119900101123X，井盖88号");

        assertThat(found("13800001234")).isZero();
        assertThat(found("34118119900101123X")).isZero();
        assertThat(found("井盖")).isEqualTo(1);
        assertThat(found("88")).isEqualTo(1);
    }

    private int found(String phrase) {
        return people.at("desk")
                .get("/api/cases?q=" + URLEncoder.encode(phrase, StandardCharsets.UTF_8))
                .body()
                .at("/items")
                .size();
    }
}
