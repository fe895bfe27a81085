package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.files.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case on paper and in the archive. */
@IntegrationTest
class CaseFileTest {
    private final TestClock clock;
    private final TestCounty county;
    private final People people;
    private final JdbcClient sql;

    CaseFileTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired JdbcClient sql) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.county = counties.tinyCounty();
        this.people = new People(county);
        this.sql = sql;
    }

    @Test
    void theFileHasTheWholeHistoryAndItsProof() {
        People.Matter matter = people.closed("路灯不亮");
        people.byCode(matter.code(), "rate", Map.of("solved", "SOLVED", "satisfaction", 5));
        JsonNode file = file("desk", matter).body();

        assertThat(file.at("/lines").valueStream().map(line -> line.at("/text").asString()))
                .containsExactly("上报", "派单", "接单", "答复", "核实", "结案", "评价");
        assertThat(file.at("/lines/0/by").asString()).isEqualTo("反映人");
        assertThat(file.at("/lines/3/said/0/text").asString()).isEqualTo("已办理");
        assertThat(file.at("/handler").asString()).isEqualTo("城管局");
        assertThat(file.at("/ratings/0/solvedText").asString()).isEqualTo("已解决");
        assertThat(file.at("/chain/whole").asBoolean()).isTrue();
        assertThat(file.at("/chain/lines").asInt()).isEqualTo(7);
    }

    /** R3: what the neighbours think of it is theirs. */
    @Test
    void onPaperTheReporterReadsNobodyElsesRating() {
        People.Matter matter = people.inHand("路灯不亮");
        People.Matter other = people.raised("三号路灯不亮");
        people.act("desk", other.id(), "merge", Map.of("leading", matter.number()));
        people.act("city", matter.id(), "answer", Map.of("result", "已换灯"));
        people.act("desk", matter.id(), "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        people.act("desk", matter.id(), "close", Map.of());
        people.byCode(matter.code(), "rate", Map.of("solved", "SOLVED", "satisfaction", 5));
        people.byCode(other.code(), "rate", Map.of("solved", "NOT_SOLVED", "satisfaction", 1));

        assertThat(satisfactions(matter, "STAFF")).containsExactlyInAnyOrder(5, 1);
        assertThat(satisfactions(matter, "REPORTER")).containsExactly(5);
        assertThat(satisfactions(other, "REPORTER")).containsExactly(1);
    }

    private List<Integer> satisfactions(People.Matter matter, String reader) {
        return people.at("desk")
                .get("/api/cases/" + matter.id() + "/file?reader=" + reader)
                .body()
                .at("/ratings")
                .valueStream()
                .map(rating -> rating.at("/satisfaction").asInt())
                .toList();
    }

    @Test
    void whileACaseIsOpenItsFileSaysWhoHasItAndHowItsTimeIsCounted() {
        JsonNode file = file("desk", people.inHand("路灯不亮")).body();

        assertThat(file.at("/held/organizationName").asString()).isEqualTo("城管局");
        assertThat(file.at("/clocks/0/words").asString()).contains("5 个工作日");
    }

    @Test
    @Covers("R6")
    void namesAndNumbersAreMaskedWhereverTheyWereWritten() {
        People.Matter matter = people.answered("路灯不亮，电话 138-1234-5678，身份证 34118119900101123X");
        String file = file("desk", matter).body().toString();

        assertThat(file).contains("138****5678").doesNotContain("1234-5678", "341181199001", "13812345678");
        assertThat(file).contains(matter.number());
    }

    @ParameterizedTest
    @CsvSource({"desk, 200", "city, 200", "leader, 200", "water, 404", "auditor, 404"})
    void whoMayReadTheCaseMayHaveItsFile(String login, int status) {
        People.Matter matter = people.inHand("路灯不亮");

        assertThat(file(login, matter).status()).isEqualTo(status);
        assertThat(people.at(login)
                        .download("/api/cases/" + matter.id() + "/file.zip")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void theArchiveIsCheckedWithoutThisProgram() throws Exception {
        People.Matter matter = people.inHand("<b>路灯</b>不亮");
        people.photo("reporter", "/api/public/cases/" + matter.code() + "/photos", Pictures.jpeg(32, 24), "a.jpg");
        Map<String, byte[]> archive = archive(matter);

        assertThat(archive.keySet()).contains("file.html", "history.json", "verify.txt");
        assertThat(text(archive, "file.html")).contains("&lt;b&gt;路灯", matter.number());
        assertThat(text(archive, "verify.txt")).contains("SM3");
        JsonNode history = JsonMapper.shared().readTree(text(archive, "history.json"));
        assertThat(recomputed(history)).isTrue();
        JsonNode photo = history.at("/photos/0");
        assertThat(sha256(Objects.requireNonNull(archive.get(photo.at("/name").asString()))))
                .isEqualTo(photo.at("/sha256").asString());
    }

    @Test
    void anArchiveThatIsTakenAwayStandsInTheAudit() throws IOException {
        archive(people.inHand("路灯不亮"));

        assertThat(sql.sql("select account from platform.audit where county_code = :county and act = 'case-file'")
                        .param("county", county.code().value())
                        .query(UUID.class)
                        .list())
                .containsExactly(county.accountOf("desk").value());
    }

    @Test
    void theNoticeSaysProcedurePlaceReasonAndRemedy() {
        People.Matter matter = people.raised("邻居欠钱不还");
        people.act(
                "desk",
                matter.id(),
                "redirect",
                Map.of("channel", "LITIGATION", "where", "县法院立案庭", "message", "请向法院起诉"));

        for (Answer notice : new Answer[] {
            people.at("reporter").get("/api/public/cases/" + matter.code() + "/notice"),
            people.at("desk").get("/api/cases/" + matter.id() + "/notice")
        }) {
            assertThat(notice.text("/kind")).isEqualTo("REDIRECT");
            assertThat(notice.text("/choice")).isEqualTo("诉讼（人民法院）");
            assertThat(notice.text("/explanation")).contains("人民法院");
            assertThat(notice.text("/where")).isEqualTo("县法院立案庭");
            assertThat(notice.text("/message")).isEqualTo("请向法院起诉");
            assertThat(notice.text("/remedy")).contains("30 天内");
            assertThat(notice.text("/body")).isEqualTo("联动中心");
            assertThat(notice.text("/at")).isEqualTo("2026-03-02T01:00:00Z");
        }
    }

    @Test
    void whatWasNeitherRedirectedNorRefusedHasNoNotice() {
        People.Matter matter = people.raised("路灯不亮");

        assertThat(people.at("desk")
                        .get("/api/cases/" + matter.id() + "/notice")
                        .status())
                .isEqualTo(404);
        assertThat(people.at("reporter")
                        .get("/api/public/cases/" + matter.code() + "/notice")
                        .status())
                .isEqualTo(404);
    }

    private Answer file(String login, People.Matter matter) {
        return people.at(login).get("/api/cases/" + matter.id() + "/file");
    }

    private Map<String, byte[]> archive(People.Matter matter) throws IOException {
        HttpResponse<byte[]> answer = people.at("desk").download("/api/cases/" + matter.id() + "/file.zip");
        return Unzipped.of(answer.body());
    }

    private static String text(Map<String, byte[]> archive, String name) {
        return new String(Objects.requireNonNull(archive.get(name)), StandardCharsets.UTF_8);
    }

    /** As verify.txt tells whoever keeps the archive. */
    private static boolean recomputed(JsonNode history) {
        String before = "";
        for (JsonNode line : history.at("/lines")) {
            byte[] input = (before + line.at("/line").asString()).getBytes(StandardCharsets.UTF_8);
            SM3Digest digest = new SM3Digest();
            digest.update(input, 0, input.length);
            byte[] hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            before = HexFormat.of().formatHex(hash);
            if (!before.equals(line.at("/hash").asString())) {
                return false;
            }
        }
        return !before.isEmpty();
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void whoNeedsNoMediationWasToldNoChannelAndGetsNoNotice() {
        People.Matter matter = people.raised("和邻居为排水吵架");
        people.act("desk", matter.id(), "asFamily", Map.of("offer", "ADVICE", "message", "可以先咨询"));
        people.byCode(matter.code(), "decline", Map.of());

        assertThat(notice(matter).status()).isEqualTo(404);
        assertThat(people.at("desk")
                        .get("/api/cases/" + matter.id() + "/notice")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMergedReporterGetsTheNoticeUnderTheOwnNumberAndNotWhatWasToldToOthersBefore() {
        People.Matter leading = redirected("邻居欠钱不还");
        people.byCode(leading.code(), "reopen", Map.of("message", "请再看看"));
        clock.advance(Duration.ofMinutes(1));
        People.Matter other = people.raised("邻居借钱不还");
        merge(other, leading);

        assertThat(notice(other).status()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(1));
        people.act("desk", leading.id(), "redirect", Map.of("channel", "LITIGATION", "message", "请向法院起诉"));

        Answer notice = notice(other);
        assertThat(notice.text("/number")).isEqualTo(other.number());
        assertThat(notice.text("/reportedAt")).isEqualTo("2026-03-02T01:01:00Z");
        assertThat(notice.text("/at")).isEqualTo("2026-03-02T01:02:00Z");
    }

    @Test
    void theOwnEarlierNoticeIsFoundAfterAMerge() {
        People.Matter other = redirected("邻居借钱不还");
        people.byCode(other.code(), "reopen", Map.of("message", "请再看看"));
        merge(other, people.raised("邻居欠钱不还"));

        assertThat(notice(other).text("/choice")).isEqualTo("诉讼（人民法院）");
    }

    private People.Matter redirected(String description) {
        People.Matter matter = people.raised(description);
        people.act("desk", matter.id(), "redirect", Map.of("channel", "LITIGATION", "message", "请向法院起诉"));
        return matter;
    }

    private void merge(People.Matter one, People.Matter leading) {
        assertThat(people.act("desk", one.id(), "merge", Map.of("leading", leading.number()))
                        .status())
                .isEqualTo(200);
    }

    private Answer notice(People.Matter matter) {
        return people.at("reporter").get("/api/public/cases/" + matter.code() + "/notice");
    }
}
