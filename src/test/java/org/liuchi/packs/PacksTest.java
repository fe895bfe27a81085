package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestCounty;
import org.liuchi.cases.Categories;
import org.liuchi.packs.Change.Kind;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.registers.Registers;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class PacksTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RENAMED = "conversions: [{register: agreement, field: sort, rename: {SHARED: LENT}}]\n";

    @Autowired
    private Packs packs;

    @Autowired
    private Registers registers;

    @Autowired
    private Flows flows;

    @Autowired
    private Categories categories;

    @Autowired
    private TestCounty.Doors doors;

    private TestCounty county;

    @BeforeEach
    void county() {
        county = doors.tinyCounty();
    }

    @Test
    void aPackBringsRegistersFlowsCategoriesTemplatesAndTheirMenu() {
        packs.install(county.code(), new TinyPack().read());

        assertThat(registers.all(county.code()))
                .extracting(register -> register.name())
                .containsExactly("tiny-agreement", "tiny-promise");
        assertThat(dispatchWord()).isEqualTo("流转");
        assertThat(categories.all(county.code()))
                .extracting(Categories.Category::code)
                .contains("lamps");
        Browser.Answer menu = county.signedIn("desk").get("/api/packs");
        assertThat(menu.text("/0/label")).isEqualTo("小包");
        assertThat(menu.text("/0/groups/0/registers/1")).isEqualTo("tiny-promise");
    }

    @Test
    void installedAgainItChangesNothing() {
        assertThat(packs.install(county.code(), new TinyPack().read())).isNotEmpty();

        assertThat(packs.install(county.code(), new TinyPack().read())).isEmpty();
    }

    @Test
    void theDifferenceIsSaidAndNothingIsDone() {
        packs.install(county.code(), new TinyPack().read());
        Pack next = new TinyPack()
                .but("pack.yaml", "version: 1", "version: 2")
                .but(
                        "registers/promise.yaml",
                        "- {name: name",
                        "- {name: due, label: [期限, Due], kind: DATE}\n  - {name: name")
                .but("registers/agreement.yaml", "[联建, Joint]", "[共联, Joint]")
                .read();
        List<Change> expected = List.of(
                new Change(Kind.PACK_CHANGED, "tiny", ""),
                new Change(Kind.REGISTER_CHANGED, "tiny-agreement", ""),
                new Change(Kind.FIELD_CHANGED, "sort", "tiny-agreement"),
                new Change(Kind.REGISTER_CHANGED, "tiny-promise", ""),
                new Change(Kind.FIELD_NEW, "due", "tiny-promise"));

        assertThat(packs.diff(county.code(), next)).isEqualTo(expected);
        assertThat(packs.diff(county.code(), next)).isEqualTo(expected);
        assertThat(registers.get(county.code(), "tiny-promise").field("due")).isEmpty();
    }

    @Test
    void aFaultInTheLastOfItsFilesLeavesNothing() {
        Pack broken =
                new TinyPack().with("categories.csv", "code,name\n路灯,路灯\n").read();

        assertThatThrownBy(() -> packs.install(county.code(), broken)).isInstanceOf(Problem.class);

        assertThat(registers.all(county.code())).isEmpty();
        assertThat(dispatchWord()).isNotEqualTo("流转");
        assertThat(county.signedIn("desk").get("/api/packs").body()).isEmpty();
        packs.install(county.code(), new TinyPack().read());
        assertThat(dispatchWord()).isEqualTo("流转");
    }

    @Test
    void aFlowThatTheLawDoesNotAllowIsRefusedWithItsLine() {
        Pack broken = new TinyPack()
                .with("flows/case.yaml", "overlay: case\noff: [{action: refuse}]")
                .read();

        assertThatThrownBy(() -> packs.check(county.code(), broken))
                .isInstanceOf(DefinitionError.class)
                .hasMessageStartingWith("tiny/flows/case.yaml:2 refuse is not optional");
    }

    @Test
    void aPackThatNeedsAnotherComesAfterIt() {
        Pack second = new TinyPack()
                .but("pack.yaml", "version: 1", "version: 1\nneeds: [first]")
                .read();

        assertThatThrownBy(() -> packs.install(county.code(), second))
                .isInstanceOf(DefinitionError.class)
                .hasMessage("tiny/pack.yaml needs the pack 'first': install it first");
    }

    @Test
    void demoRecordsAreEnteredByThoseWhoMayAndNeverTwice() {
        Pack pack = new TinyPack().read();
        packs.installWithDemo(county.code(), pack);
        packs.installWithDemo(county.code(), pack);

        Browser.Answer records = records("tiny-agreement");
        assertThat(records.body().at("/items")).hasSize(1);
        assertThat(records.body().toString()).contains("SIGNED");
        assertThat(records("tiny-promise").body().at("/items")).hasSize(1);
    }

    @Test
    void aDemoRecordThatIsRefusedSaysWhereAndWhyAndLeavesNothing() {
        Pack pack = new TinyPack()
                .but("demo/records.yaml", "as: role VILLAGE_STAFF", "as: role LEADER")
                .read();

        assertThatThrownBy(() -> packs.installWithDemo(county.code(), pack))
                .isInstanceOf(DefinitionError.class)
                .hasMessageStartingWith("tiny/demo/records.yaml:2 nobody in this county may do it as 'role LEADER'");

        assertThat(registers.all(county.code())).isEmpty();
        assertThat(county.signedIn("desk").get("/api/packs").body()).isEmpty();
    }

    @Test
    void demoRecordsNamePostsOfABody() {
        Pack pack = new TinyPack()
                .but(
                        "registers/promise.yaml",
                        "fields:",
                        "fields:\n  - {name: post, label: [岗位, Post], kind: POST, required: true}")
                .but("demo/records.yaml", "name: 修灯", "name: 修灯, post: $villageBody.1.post.1")
                .read();

        packs.installWithDemo(county.code(), pack);

        assertThat(records("tiny-promise").text("/items/0/cells/post/value"))
                .isEqualTo(county.postOf("village").toString());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        sort: SHARED           | sort: LENT             | :1 a1 enter: sort:
        'name: 共建, '          | ''                     | :1 a1 enter: name:
        as: role VILLAGE_STAFF | then: [{action: enter}] | :2 in KEPT there is no row 'enter'
        $village.1             | $town.1                | :1 'community' is of kind AREA and can't take '$town.1'
        $department.1          | $department.1.post.1   | :1 'unit' is of kind ORGANIZATION and can't take '$department.1.post.1'
        agreement: $a1         | agreement: $a2         | :2 '$a2' stands for nothing
        signed: $today - 1 day | signed: yesterday      | :1 a1 sign: signed:
        """)
    void whatADemoRecordCanNotSayIsFoundByTheCheck(String written, String instead, String fault) {
        Pack pack = new TinyPack().but("demo/records.yaml", written, instead).read();

        assertThatThrownBy(() -> packs.check(county.code(), pack))
                .isInstanceOf(DefinitionError.class)
                .hasMessageStartingWith("tiny/demo/records.yaml" + fault);
    }

    @Test
    void aChangeUnderTheSameVersionIsSaid() {
        packs.install(county.code(), new TinyPack().read());
        Pack next = new TinyPack()
                .but("registers/agreement.yaml", "[联建, Joint]", "[共联, Joint]")
                .read();

        assertThat(packs.diff(county.code(), next)).contains(new Change(Kind.VERSION_KEPT, "tiny", ""));
    }

    @Test
    void recordsThatCanNotBearAChangeAreCarriedOverOrStopIt() {
        Pack pack = new TinyPack().read();
        packs.installWithDemo(county.code(), pack);
        TinyPack next = new TinyPack()
                .but("registers/agreement.yaml", "SHARED: [共享, Shared]", "LENT: [出借, Lent]")
                .with("demo/records.yaml", "[]");

        assertThatThrownBy(() -> packs.install(county.code(), next.read()))
                .isInstanceOf(DefinitionError.class)
                .hasMessage("tiny/registers/agreement.yaml:4 'sort' has no choice SHARED any more: records with it"
                        + " need a conversion (rename)");
        packs.install(
                county.code(),
                next.but("pack.yaml", "version: 1\n", "version: 1\n" + RENAMED).read());

        assertThat(county.signedIn("desk")
                        .get("/api/registers/tiny-agreement/records?sort=LENT")
                        .body()
                        .at("/items"))
                .hasSize(1);
        assertThat(packs.install(county.code(), next.read())).isEmpty();
    }

    @Test
    void theCountySaysWhatATemplateIsAndNobodyWritesOverUnseenWords() {
        packs.install(county.code(), new TinyPack().read());
        Browser desk = county.signedIn("desk");

        assertThat(fill(desk, 0, "亮身份").text("/entries/0/zh")).isEqualTo("亮身份");
        assertThat(fill(desk, 0, "亮承诺").status()).isEqualTo(409);
        assertThat(fill(county.signedIn("village"), 1, "亮承诺").status()).isEqualTo(403);
        assertThat(fill(desk, 1, "上黑名单").status()).isEqualTo(400);
        packs.install(
                county.code(),
                new TinyPack()
                        .but("pack.yaml", "The county fills it in", "For you")
                        .read());
        assertThat(county.signedIn("village").get("/api/packs/templates").text("/0/entries/0/zh"))
                .isEqualTo("亮身份");
    }

    private Browser.Answer fill(Browser browser, int version, String words) {
        Map<String, Object> body =
                Map.of("pack", "tiny", "name", "六亮", "version", version, "entries", List.of(Map.of("zh", words)));
        return browser.with("Idempotency-Key", "fill-" + version + words.hashCode())
                .send(
                        "PUT",
                        "/api/packs/templates",
                        JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8),
                        "application/json");
    }

    private Browser.Answer records(String register) {
        return county.signedIn("desk").get("/api/registers/" + register + "/records");
    }

    private String dispatchWord() {
        return flows.current(county.code(), "case").flow().rows().stream()
                .filter(row -> row.action().equals("dispatch"))
                .map(row -> row.label().zh())
                .findFirst()
                .orElseThrow();
    }
}
