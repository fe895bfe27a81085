package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** Registers as tables, in public, and after retention. */
@IntegrationTest
class RecordTableTest {
    private static final String ROSTER = """
        register: helper
        label: [服务点, Service point]
        title: name
        place: village
        holder: village
        visibility: public
        write: [role VILLAGE_STAFF]
        retention: 30 days
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true, unique: true}
          - {name: village, label: [社区, Village], kind: AREA, level: VILLAGE, required: true}
          - {name: sort, label: [类型, Kind], kind: CHOICE, choices: {MEAL: [助餐, Meals], BATH: [助浴, Bathing]}}
          - {name: fee, label: [收费, Fee], kind: MONEY}
          - {name: body, label: [主管部门, Department], kind: ORGANIZATION}
          - {name: note, label: [备注, Note], kind: TEXT, max: 50, personal: true}
          - {name: keeper, label: [负责人, Person in charge], kind: PERSON}
        public:
          fields: [name, sort, fee, keeper]
          when: {state: KEPT}
        """;

    private final TestClock clock;
    private final Retention retention;
    private final TestCounty county;
    private final Browser village;

    RecordTableTest(
            @Autowired TestCounty.Doors doors,
            @Autowired TestPacks packs,
            @Autowired TestClock clock,
            @Autowired Retention retention) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.retention = retention;
        county = doors.tinyCounty();
        packs.install(county.code(), ROSTER);
        village = county.signedIn("village");
    }

    private Browser.Answer take(String csv, boolean dry) {
        String boundary = "x7y";
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, csv, boundary);
        return village.with("Idempotency-Key", UUID.randomUUID().toString())
                .send(
                        "POST",
                        "/api/registers/test-helper/imports?dryRun=" + dry,
                        body.getBytes(StandardCharsets.UTF_8),
                        "multipart/form-data; boundary=" + boundary);
    }

    private int entered() {
        return village.get("/api/registers/test-helper/records")
                .body()
                .at("/items")
                .size();
    }

    @Test
    void aTableIsTakenWholeOrNotAtAllAndADryRunKeepsNothing() {
        String good = "名称,社区,类型,收费,主管部门\n一号点,河滨社区,助餐,\"1,200.50 元\",城管局\n二号点,"
                + county.ground().village("100001") + ",BATH,8,\n";

        assertThat(take(good, true).body().at("/records").asInt()).isEqualTo(2);
        assertThat(entered()).isZero();
        assertThat(take(good + "三号点,没有的村,助餐,abc,\n", false).body().at("/errors").findValuesAsString("field"))
                .containsExactly("line.4.village");
        assertThat(entered()).isZero();
        assertThat(take(good, false).status()).isEqualTo(200);
        assertThat(entered()).isEqualTo(2);

        byte[] table = village.download("/api/registers/test-helper/export?format=XLSX")
                .body();
        List<List<String>> rows = TableRows.read(table);
        assertThat(rows.getFirst()).contains("编号", "状态", "名称", "收费");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("一号点", "河滨社区", "助餐", "1,200.50 元", "城管局"));
    }

    @Test
    void everybodySeesWhatIsPublicAndAPersonOnlyByConsentToBeShown() {
        String shown = enter("亮点", true);
        enter("暗点", false);

        var page = county.browser()
                .get("/api/public/registers/test-helper/records")
                .body();

        assertThat(page.at("/items").findValuesAsString("name")).containsExactlyInAnyOrder("亮点", "暗点");
        assertThat(page.toString()).contains("李建国").doesNotContain("王小明", "13812345678", "内部备注", shown);
        assertThat(county.browser()
                        .get("/api/public/registers")
                        .body()
                        .at("/0/label")
                        .asString())
                .isEqualTo("服务点");
    }

    private String enter(String name, boolean display) {
        return village.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/registers/test-helper/records",
                        Map.of(
                                "name",
                                name,
                                "village",
                                county.ground().village("100001"),
                                "note",
                                "内部备注",
                                "keeper",
                                Map.of(
                                        "name",
                                        display ? "李建国" : "王小明",
                                        "phone",
                                        "13812345678",
                                        "consent",
                                        "PAPER",
                                        "consented",
                                        "2026-03-01",
                                        "display",
                                        display)))
                .text("/item/id");
    }

    @Test
    void aPersonIsSeenForAPurposeAndTheLookIsKept() {
        String id = enter("看点", false);
        Browser city = county.signedIn("city");
        Map<String, String> asked = Map.of("purpose", "CONTACT", "reason", "联系送餐");

        assertThat(city.with("Idempotency-Key", "a")
                        .post("/api/records/" + id + "/looks", asked)
                        .status())
                .isEqualTo(403);
        assertThat(village.get("/api/records/" + id + "/people")
                        .body()
                        .at("/people")
                        .size())
                .isZero();
        village.with("Idempotency-Key", "b").post("/api/records/" + id + "/looks", asked);

        var people = village.get("/api/records/" + id + "/people").body();
        assertThat(people.at("/people/keeper/name").asString()).isEqualTo("王小明");
        assertThat(people.at("/seen").size()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(16));
        assertThat(village.get("/api/records/" + id + "/people")
                        .body()
                        .at("/people")
                        .size())
                .isZero();
    }

    @Test
    void afterRetentionPersonsAndPersonalWordsAreGoneAndTheRecordStays() {
        String id = enter("旧点", true);
        village.with("Idempotency-Key", "end")
                .post("/api/items/" + id + "/actions/end", Map.of("version", 1, "note", "停办"));

        assertThat(retention.run(county.code(), clock.instant().plus(Duration.ofDays(29))))
                .isZero();
        assertThat(retention.run(county.code(), clock.instant().plus(Duration.ofDays(31))))
                .isEqualTo(1);
        assertThat(retention.run(county.code(), clock.instant().plus(Duration.ofDays(32))))
                .isZero();

        var record = village.get("/api/records/" + id).body();
        assertThat(record.at("/cells/name/text").asString()).isEqualTo("旧点");
        assertThat(record.toString()).doesNotContain("李*", "内部备注", "停办");
    }
}
