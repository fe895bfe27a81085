package org.liuchi.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.areas.Areas;
import org.liuchi.areas.NewArea;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people, scripts and broken phones send instead of a report: the answer names field and rule, nothing is kept. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BadReportTest {
    private static final List<String> TABLES = List.of(
            "workflow.item",
            "workflow.history",
            "workflow.text",
            "cases.contact",
            "cases.matter",
            "cases.report",
            "people.contact_details",
            "platform.outbox");

    private final TestCounty county;
    private final TestCounty neighbour;
    private final Areas areas;
    private final JdbcClient sql;
    private final LooseItems loose;
    private final Browser resident;
    private List<Integer> before = List.of();

    BadReportTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Areas areas,
            @Autowired JdbcClient sql,
            @Autowired LooseItems loose,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.areas = areas;
        this.sql = sql;
        this.loose = loose;
        county = counties.tinyCounty();
        neighbour = counties.tinyCounty();
        resident = county.browser();
    }

    @BeforeEach
    void look() {
        before = rows();
        resident.with("Accept-Language", "zh-CN");
    }

    @AfterEach
    void nothingWasHalfStored() {
        assertThat(rows()).isEqualTo(before);
        loose.none(county.code());
    }

    /** {@code {grid}} stands for a grid of this county, {@code {far}} for one of the neighbour. */
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"place":{"areaCode":"{grid}"}}                                          | description     | required
        {"description":"","place":{"areaCode":"{grid}"}}                         | description     | required
        {"description":" \\n\\t ","place":{"areaCode":"{grid}"}}                 | description     | required
        {"description":null,"place":{"areaCode":"{grid}"}}                       | description     | required
        {"description":"灯\\u0007","place":{"areaCode":"{grid}"}}                | description     | control-character
        {"description":"灯\\u0000","place":{"areaCode":"{grid}"}}                | description     | control-character
        {"description":"灯\\ud83d","place":{"areaCode":"{grid}"}}                | description     | broken-character
        {"description":["灯"],"place":{"areaCode":"{grid}"}}                     | description     | type
        {"description":{"a":1},"place":{"areaCode":"{grid}"}}                    | description     | type
        {"description":"灯"}                                                     | place           | required
        {"description":"灯","place":null}                                        | place           | required
        {"description":"灯","place":{}}                                          | place           | required
        {"description":"灯","place":{"address":"  "}}                            | place           | required
        {"description":"灯","place":"河滨路"}                                     | place           | type
        {"description":"灯","place":{"address":"路\\u001b"}}                     | place.address   | control-character
        {"description":"灯","place":{"longitude":110.01}}                        | place.latitude  | required
        {"description":"灯","place":{"latitude":30.01}}                          | place.longitude | required
        {"description":"灯","place":{"longitude":0,"latitude":0}}                | place           | no-position
        {"description":"灯","place":{"longitude":117.01,"latitude":32.6}}        | place           | outside-county
        {"description":"灯","place":{"longitude":30.01,"latitude":110.01}}       | place           | coordinates
        {"description":"灯","place":{"longitude":1e999,"latitude":30}}           | place           | coordinates
        {"description":"灯","place":{"longitude":"NaN","latitude":"NaN"}}        | place           | coordinates
        {"description":"灯","place":{"longitude":"here","latitude":30}}          | place.longitude | type
        {"description":"灯","place":{"areaCode":"{far}"}}                        | place.areaCode  | other-county
        {"description":"灯","place":{"areaCode":"999999999999999"}}              | place.areaCode  | other-county
        {"description":"灯","place":{"areaCode":"{grid}9"}}                      | place.areaCode  | unknown-area
        {"description":"灯","place":{"areaCode":"'; drop table areas.area; --"}} | place.areaCode  | unknown-area
        {"description":"灯","place":{"areaCode":"<img src=x>"}}                  | place.areaCode  | unknown-area
        {"description":"灯","place":{"areaCode":"{grid}","grid":"1"}}            | place.grid      | unknown-field
        {"description":"灯","place":{"areaCode":"{grid}"},"category":"magic"}    | category        | unknown-category
        {"description":"灯","place":{"areaCode":"{grid}"},"category":"' or '1'='1"} | category     | unknown-category
        {"description":"灯","place":{"areaCode":"{grid}"},"urgent":true}         | urgent          | unknown-field
        {"description":"灯","place":{"areaCode":"{grid}"},"county":"341181"}     | county          | unknown-field
        {"description":"灯","place":{"areaCode":"{grid}"},"contact":"138"}       | contact         | type
        {"description":"灯","place":{"areaCode":"{grid}"},"contact":{"phone":"call me"}}      | contact.phone | phone
        {"description":"灯","place":{"areaCode":"{grid}"},"contact":{"phone":"<b>1</b>"}}     | contact.phone | phone
        {"description":"灯","place":{"areaCode":"{grid}"},"contact":{"name":"34118119900101"}} | contact.name | person-name
        {"description":"灯","place":{"areaCode":"{grid}"},"contact":{"idNumber":"1"}} | contact.idNumber | unknown-field
        []                                                                       | body            | type
        "灯"                                                                      | body            | type
        """)
    void theAnswerNamesFieldAndRule(String body, String field, String rule) {
        Answer answer = post(body.replace("{grid}", county.ground().bank(1))
                .replace("{far}", neighbour.ground().bank(1)));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:invalid");
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(answer.text("/errors/0/message")).isNotEqualTo("内容不符合要求").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20001, 最多 20000 字, At most 20000 characters", "100000, 最多 20000 字, At most 20000 characters"})
    void aTextThatIsTooLongIsToldHowLongItMayBe(int length, String chinese, String english) {
        String body = body("灯".repeat(length));

        assertThat(post(body).text("/errors/0/message")).isEqualTo(chinese);
        resident.with("Accept-Language", "en");
        Answer answer = post(body);
        assertThat(answer.text("/errors/0/message")).isEqualTo(english);
        assertThat(answer.text("/errors/0/rule")).isEqualTo("too-long");
    }

    @Test
    void anAddressMayHaveTwoHundredCharacters() {
        String body = "{\"description\":\"灯\",\"place\":{\"address\":\"%s\"}}".formatted("路".repeat(201));

        Answer answer = post(body);

        assertThat(answer.text("/errors/0/field")).isEqualTo("place.address");
        assertThat(answer.text("/errors/0/message")).isEqualTo("最多 200 字");
    }

    @Test
    void aGridThatHasEndedIsRefusedWithItsSuccessors() {
        String old = county.ground().lake(4);
        String next = county.ground().village("101200") + "005";
        areas.enter(county.code(), List.of(new NewArea(next, "第5网格", null, 350, 800)), LocalDate.of(2026, 2, 1));
        areas.end(county.code(), old, LocalDate.of(2026, 2, 1), List.of(next));

        Answer answer = post("{\"description\":\"灯\",\"place\":{\"areaCode\":\"%s\"}}".formatted(old));

        assertThat(answer.text("/errors/0/field")).isEqualTo("place.areaCode");
        assertThat(answer.text("/errors/0/rule")).isEqualTo("area-replaced");
        assertThat(answer.text("/errors/0/message")).contains("第4网格", "2026-02-01", "第5网格");
        resident.with("Accept-Language", "en");
        assertThat(post("{\"description\":\"灯\",\"place\":{\"areaCode\":\"%s\"}}".formatted(old))
                        .text("/errors/0/message"))
                .contains("第5网格", "2026-02-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"灯坏了", "{\"description\":\"灯\"", "{description: 灯}", "<report/>", "{\"description\":\"灯\"} x"})
    void whatIsNoJsonIsUnreadable(String body) {
        Answer answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:unreadable");
        assertThat(answer.text("/title")).isEqualTo("请求无法识别");
    }

    /** Half a character can also come as bytes, which are then no UTF-8. */
    @Test
    void halfACharacterInBytesIsUnreadable() {
        byte[] bytes = body("灯???").getBytes(UTF_8);
        byte[] half = {(byte) 0xed, (byte) 0xa0, (byte) 0xbd};
        System.arraycopy(half, 0, bytes, new String(bytes, ISO_8859_1).indexOf('?'), half.length);

        Answer answer = People.keyed(resident).send("POST", "/api/public/cases", bytes, "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:unreadable");
    }

    @Test
    void aKeyThatCameWithAnotherReportBeforeIsRefused() {
        Browser somebody = county.browser().with("Idempotency-Key", "once");
        byte[] first = body("灯").getBytes(UTF_8);
        assertThat(somebody.send("POST", "/api/public/cases", first, "application/json")
                        .status())
                .isEqualTo(201);
        before = rows();

        Answer other = somebody.send("POST", "/api/public/cases", body("路").getBytes(UTF_8), "application/json");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).isEqualTo("urn:liuchi:problem:idempotency-key-reused");
        assertThat(other.text("/detail")).isNotEmpty();
    }

    @Test
    void anEmptyBodyIsNamed() {
        Answer answer = post("");

        assertThat(answer.text("/errors/0/field")).isEqualTo("body");
        assertThat(answer.text("/errors/0/rule")).isEqualTo("required");
    }

    @Test
    void anotherContentTypeIsRefused() {
        resident.with("Idempotency-Key", "form");

        Answer answer = resident.send(
                "POST", "/api/public/cases", "description=灯".getBytes(UTF_8), "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void aRequestWithoutAKeyIsToldToNameOne() {
        Answer answer = county.browser().post("/api/public/cases", Map.of("description", "灯"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("urn:liuchi:problem:idempotency-key-missing");
        assertThat(answer.text("/detail")).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource({"a b, 1", "x, 201"})
    void aKeyThatIsNoneIsRefused(String key, int times) {
        resident.with("Idempotency-Key", key.repeat(times));

        Answer answer = resident.send("POST", "/api/public/cases", body("灯").getBytes(UTF_8), "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("Idempotency-Key");
    }

    private Answer post(String body) {
        return People.keyed(resident).send("POST", "/api/public/cases", body.getBytes(UTF_8), "application/json");
    }

    private String body(String description) {
        return "{\"description\":\"%s\",\"place\":{\"areaCode\":\"%s\"}}"
                .formatted(description, county.ground().bank(1));
    }

    private List<Integer> rows() {
        return TABLES.stream()
                .map(table -> sql.sql("select count(*) from " + table + " where county_code = :county")
                        .param("county", county.code().value())
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
