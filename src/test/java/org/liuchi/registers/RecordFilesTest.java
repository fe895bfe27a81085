package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.registers.TestFiles.act;
import static org.liuchi.registers.TestFiles.enter;
import static org.liuchi.registers.TestFiles.keyed;
import static org.liuchi.registers.TestFiles.rules;
import static org.liuchi.registers.TestFiles.send;
import static org.liuchi.registers.TestFiles.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.files.Documents;
import org.liuchi.files.Pictures;
import org.liuchi.files.Unused;
import org.liuchi.platform.Home;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that records name: whose they are, who sees them, and when they go. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class RecordFilesTest {
    private static final String DEED = """
        register: deed
        label: [契约, Deed]
        title: name
        visibility: public
        write: [role VILLAGE_STAFF]
        retention: 30 days
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: open, label: [公开, Open], kind: YES_NO}
          - {name: papers, label: [附件, Papers], kind: FILES, max: 2}
          - {name: proofs, label: [证明, Proofs], kind: FILES, max: 2, personal: true}
          - {name: drafts, label: [草稿, Drafts], kind: FILES, max: 2}
        public:
          fields: [name, papers]
          when: {open: true}
        """;

    private static final String LETTER = """
        register: letter
        label: [函件, Letter]
        title: name
        visibility: parties
        write: [role VILLAGE_STAFF]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: unit, label: [单位, Unit], kind: ORGANIZATION}
          - {name: papers, label: [附件, Papers], kind: FILES, max: 2}
        """;

    private final TestPacks packs;
    private final TestClock clock;
    private final Retention retention;
    private final List<Unused> unused;
    private final TestCounty county;
    private final Path folder;
    private Browser village;

    RecordFilesTest(
            @Autowired TestCounty.Doors doors,
            @Autowired TestPacks packs,
            @Autowired TestClock clock,
            @Autowired Retention retention,
            @Autowired List<Unused> unused,
            @Autowired Home home) {
        this.packs = packs;
        this.clock = clock;
        this.retention = retention;
        this.unused = unused;
        clock.set(TestClock.START);
        county = doors.tinyCounty();
        folder = home.folder("files").resolve(county.code().value());
        village = county.signedIn("village");
    }

    @BeforeAll
    void install() {
        packs.install(county.code(), DEED, LETTER);
    }

    @BeforeEach
    void signIn() {
        clock.set(TestClock.START);
        village = county.signedIn("village");
    }

    private String picture() {
        return upload(village, "deed", "现场 13800001234.png", Pictures.png(900, 600))
                .text("/id");
    }

    private String paper() {
        return upload(village, "deed", "协议.pdf", Documents.pdf()).text("/id");
    }

    private String deed(Map<String, Object> values) {
        return enter(village, "deed", values).text("/item/id");
    }

    private HttpResponse<byte[]> file(String record, String file) {
        return village.download("/api/records/%s/files/%s".formatted(record, file));
    }

    @Test
    void aRecordTellsHowManyFilesItHasAndTheirNamesWithoutNumbersOfPeople() {
        Browser.Answer deed = enter(village, "deed", Map.of("name", "甲", "papers", List.of(picture(), paper())));

        assertThat(deed.text("/cells/papers/text")).isEqualTo("2 个文件：现场 138****1234.jpg、协议.pdf");
        assertThat(deed.body().at("/cells/papers/files/1/bytes").asInt()).isEqualTo(Documents.pdf().length);
    }

    @Test
    void aPictureIsShownAndADocumentOnlyTakenAway() {
        String picture = picture();
        String paper = paper();
        String deed = deed(Map.of("name", "乙", "papers", List.of(picture, paper)));

        HttpResponse<byte[]> shown = file(deed, picture);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(file(deed, picture + "/small").body().length).isLessThan(shown.body().length);

        HttpResponse<byte[]> taken = file(deed, paper);
        assertThat(taken.body()).isEqualTo(Documents.pdf());
        assertThat(taken.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("%E5%8D%8F%E8%AE%AE.pdf");
        assertThat(taken.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whatAFileIsCalledDoesNotMatter() {
        assertThat(rules(upload(village, "deed", "协议.pdf", new byte[] {'M', 'Z', 1, 2, 3, 4, 5, 6, 7, 8})))
                .containsExactly("not-a-document");
        assertThat(rules(upload(village, "deed", "表.docx", Documents.docxWithMacros())))
                .containsExactly("macros");
        assertThat(upload(village, "deed", "表.exe", Documents.docx()).text("/name"))
                .isEqualTo("表.exe.docx");
    }

    @Test
    void theSameUploadSentAgainIsOneFile() {
        keyed(village);
        String first = send(village, "deed", "协议.pdf", Documents.pdf()).text("/id");

        assertThat(send(village, "deed", "协议.pdf", Documents.pdf()).text("/id")).isEqualTo(first);
    }

    @Test
    void onlyWhoUploadedAFileMayPutItIntoARecordAndOnlyIntoOne() {
        String paper = paper();
        Browser town = county.signedIn("town");
        String theirs = upload(town, "deed", "协议.pdf", Documents.pdf()).text("/id");

        assertThat(rules(enter(village, "deed", Map.of("name", "丙", "papers", List.of(theirs)))))
                .containsExactly("unknown-file");
        assertThat(rules(enter(village, "letter", Map.of("name", "丙", "papers", List.of(paper)))))
                .containsExactly("unknown-file");
        deed(Map.of("name", "丙", "papers", List.of(paper)));
        assertThat(rules(enter(village, "deed", Map.of("name", "丁", "papers", List.of(paper)))))
                .containsExactly("unknown-file");
        String twice = paper();
        assertThat(rules(enter(
                        village, "deed", Map.of("name", "戊", "papers", List.of(twice), "drafts", List.of(twice)))))
                .containsExactly("unknown-file");
    }

    @Test
    void whoMayNotReadARecordFindsNoneOfItsFiles() {
        String paper = upload(village, "letter", "函.pdf", Documents.pdf()).text("/id");
        String letter = enter(
                        village,
                        "letter",
                        Map.of(
                                "name",
                                "函",
                                "papers",
                                List.of(paper),
                                "unit",
                                county.bodyId("水务局").toString()))
                .text("/item/id");
        String path = "/api/records/%s/files/%s".formatted(letter, paper);

        assertThat(county.signedIn("water").download(path).statusCode()).isEqualTo(200);
        assertThat(county.signedIn("city").download(path).statusCode()).isEqualTo(404);
        assertThat(county.browser().download(path).statusCode()).isEqualTo(401);
        String other = deed(Map.of("name", "己"));
        assertThat(file(other, paper).statusCode()).isEqualTo(404);
        assertThat(file(letter, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(file(letter, paper + "/small").statusCode()).isEqualTo(404);
    }

    @Test
    void everybodySeesTheFilesOfShownFieldsOfShownRecords() {
        String shown = picture();
        String hidden = paper();
        String deed = deed(Map.of("name", "公开契约", "open", true, "papers", List.of(shown), "drafts", List.of(hidden)));
        Browser resident = county.browser();

        Browser.Answer page =
                resident.get("/api/public/registers/test-deed/records?q=%E5%85%AC%E5%BC%80%E5%A5%91%E7%BA%A6");
        assertThat(page.text("/items/0/files/0/name")).isEqualTo("现场 138****1234.jpg");
        assertThat(page.body().at("/items/0/files").size()).isEqualTo(1);
        String href = page.text("/items/0/files/0/href");
        assertThat(resident.download(href).statusCode()).isEqualTo(200);
        assertThat(resident.download(page.text("/items/0/files/0/small")).statusCode())
                .isEqualTo(200);
        assertThat(resident.download(href.replace(shown, hidden)).statusCode()).isEqualTo(404);

        act(village, deed, "amend", Map.of("open", false));
        assertThat(resident.download(href).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsLeftOutStaysWithTheHistoryButNotInPublic() {
        String paper = paper();
        String deed = deed(Map.of("name", "庚", "open", true, "papers", List.of(paper)));
        act(village, deed, "amend", Map.of("papers", List.of(picture())));

        Browser.Answer page = village.get("/api/records/" + deed);
        assertThat(page.text("/changes/0/before")).isEqualTo("1 个文件：协议.pdf");
        assertThat(page.text("/changes/0/left/0/name")).isEqualTo("协议.pdf");
        assertThat(file(deed, paper).body()).isEqualTo(Documents.pdf());
        assertThat(county.browser()
                        .download("/api/public/registers/test-deed/files/" + paper)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPersonalFileThatIsLeftOutGoesAtOnce() {
        String proof = paper();
        String deed = deed(Map.of("name", "辛", "proofs", List.of(proof)));
        assertThat(onDisk(proof)).isTrue();

        Map<String, Object> none = new HashMap<>();
        none.put("proofs", null);
        act(village, deed, "amend", none);
        assertThat(file(deed, proof).statusCode()).isEqualTo(404);
        assertThat(onDisk(proof)).isFalse();
    }

    @Test
    void theEndOfRetentionErasesPersonalFilesAndLeavesTheOthers() {
        String paper = paper();
        String proof = paper();
        String deed = deed(Map.of("name", "壬", "papers", List.of(paper), "proofs", List.of(proof)));
        act(village, deed, "end", Map.of("note", "到期"));

        retention.run(county.code(), clock.instant().plus(Duration.ofDays(31)));
        assertThat(file(deed, proof).statusCode()).isEqualTo(404);
        assertThat(onDisk(proof)).isFalse();
        assertThat(file(deed, paper).statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadThatNoRecordNamesIsGoneTheNextDay() {
        String lost = paper();
        String kept = paper();
        String deed = deed(Map.of("name", "癸", "papers", List.of(kept)));

        unused.forEach(one -> one.giveUp().before(county.code(), clock.instant().plusSeconds(1)));
        assertThat(onDisk(lost)).isFalse();
        assertThat(rules(enter(village, "deed", Map.of("name", "子", "papers", List.of(lost)))))
                .containsExactly("unknown-file");
        assertThat(file(deed, kept).statusCode()).isEqualTo(200);
    }

    private boolean onDisk(String id) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(one -> one.endsWith(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
