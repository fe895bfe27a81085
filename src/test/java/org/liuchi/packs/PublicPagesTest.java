package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestCounty;
import org.liuchi.packs.Change.Kind;
import org.liuchi.platform.yaml.DefinitionError;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PublicPagesTest {
    private static final String PAGE = "/api/public/pages/tiny/services";

    @Autowired
    private Packs packs;

    @Autowired
    private TestCounty.Doors doors;

    private TestCounty county;

    @BeforeEach
    void county() {
        county = doors.tinyCounty();
    }

    @Test
    void everybodySeesTheOpenRegistersByGroupAndThePages() {
        packs.install(county.code(), OpenPack.pack().read());
        enter("helper", "100001", 1);
        enter("notice", "100001", 1);
        enter("draft", "100001", 1);

        Browser.Answer open = county.browser().get("/api/public/open");

        assertThat(open.text("/pages/0/label")).isEqualTo("办事找谁");
        assertThat(open.body().at("/groups")).hasSize(1);
        assertThat(open.text("/groups/0/label")).isEqualTo("便民");
        assertThat(open.body().at("/groups/0/registers").findValuesAsString("name"))
                .containsExactly("tiny-helper", "tiny-notice");
        assertThat(open.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aRegisterThatHoldsNothingYetIsNotShownAsIfThereWereSomethingToSee() {
        packs.install(county.code(), OpenPack.pack().read());
        enter("notice", "100001", 1);

        assertThat(county.browser()
                        .get("/api/public/open")
                        .body()
                        .at("/groups/0/registers")
                        .findValuesAsString("name"))
                .containsExactly("tiny-notice");
    }

    @Test
    void groupsOfOneNameStandTogether() {
        packs.install(
                county.code(),
                OpenPack.pack()
                        .but(
                                "pack.yaml",
                                "- {label: [便民, For you], registers: [helper, notice]}",
                                "- {label: [便民, For you], registers: [helper]}\n"
                                        + "  - {label: [便民, For you], registers: [notice]}")
                        .read());
        enter("helper", "100001", 1);
        enter("notice", "100001", 1);

        assertThat(county.browser().get("/api/public/open").body().at("/groups/0/registers"))
                .hasSize(2);
    }

    @Test
    void aCountyThatShowsNothingSaysSo() {
        packs.install(county.code(), new TinyPack().read());

        Browser.Answer open = county.browser().get("/api/public/open");

        assertThat(open.body().at("/pages")).isEmpty();
        assertThat(open.body().at("/groups")).isEmpty();
        assertThat(county.browser().get(PAGE).status()).isEqualTo(404);
    }

    @Test
    void aPageTellsItsTextItsRegistersAndTotalsByTownAndMonth() {
        packs.install(county.code(), OpenPack.pack().read());
        enter("notice", "100001", 2);
        enter("notice", "101200", 1);

        Browser.Answer page = county.browser().get(PAGE);

        assertThat(page.text("/text/0")).isEqualTo("有事先找村里的帮办人。");
        assertThat(page.body().at("/registers").findValuesAsString("label")).containsExactly("帮办人", "公示");
        assertThat(page.body().at("/figures/0/total/value").asInt()).isEqualTo(3);
        assertThat(page.body().at("/figures/0/towns").findValuesAsString("label"))
                .containsExactly("西镇", "东镇");
        assertThat(page.body().at("/figures/0/towns/1/amount/value").asInt()).isEqualTo(1);
        assertThat(page.body().at("/figures/0/months/0/amount/value").asInt()).isEqualTo(3);
        assertThat(page.body().at("/figures/0").toString()).doesNotContain("/records");
    }

    @Test
    void aNumberOfAFewPeopleIsNotToldNorWhatWouldGiveItAway() {
        packs.install(county.code(), OpenPack.pack().read());
        enter("helper", "100001", 6);
        enter("helper", "101200", 2);

        Browser.Answer page = county.browser().get(PAGE);

        assertThat(page.body().at("/figures/2/total/value").asInt()).isEqualTo(8);
        assertThat(page.body().at("/figures/2/towns").findValuesAsString("unsaid"))
                .containsExactly("FEW", "FEW");
        assertThat(page.body().at("/figures/2/towns").findValues("value")).noneMatch(value -> value.isNumber());
    }

    @Test
    void aShareOfFewerThanThirtyIsNotToldAsAShare() {
        packs.install(county.code(), OpenPack.pack().read());
        enter("notice", "100001", 2);

        assertThat(county.browser().get(PAGE).text("/figures/1/total/unsaid")).isEqualTo("SAMPLE");
    }

    @Test
    void aPageThatWouldShowWhatIsNotOpenIsRefusedWithItsLine() {
        Pack closed = OpenPack.pack()
                .but("pack.yaml", "registers: [helper, notice]\n    figures", "registers: [draft]\n    figures")
                .read();

        assertThatThrownBy(() -> packs.install(county.code(), closed))
                .isInstanceOf(DefinitionError.class)
                .hasMessageMatching("tiny/pack\\.yaml:\\d+ everybody sees a page, but 'tiny-draft' is not open.*");
    }

    @Test
    void aPageThatNamesAFigureThatIsNotThereIsRefusedWithItsLine() {
        Pack wrong =
                OpenPack.pack().but("pack.yaml", "helper.all", "helper.some").read();

        assertThatThrownBy(() -> packs.check(county.code(), wrong))
                .isInstanceOf(DefinitionError.class)
                .hasMessageMatching("tiny/pack\\.yaml:\\d+ there is no figure 'some' in tiny-helper");
    }

    @Test
    void aPageThatIsChangedIsToldByTheDifferenceAndInstalledOnce() {
        packs.install(county.code(), OpenPack.pack().read());
        Pack next = OpenPack.pack().but("pack.yaml", "办事找谁", "找谁办").read();

        assertThat(packs.diff(county.code(), next))
                .containsExactly(Change.of(Kind.PACK_CHANGED, "tiny"), Change.of(Kind.PAGE_CHANGED, "services"));
        packs.install(county.code(), next);

        assertThat(packs.install(county.code(), next)).isEmpty();
        assertThat(county.browser().get(PAGE).text("/label")).isEqualTo("找谁办");
    }

    private void enter(String register, String village, int times) {
        Browser desk = county.signedIn("desk");
        for (int i = 0; i < times; i++) {
            Browser.Answer entered = desk.with(
                            "Idempotency-Key", UUID.randomUUID().toString())
                    .post(
                            "/api/registers/tiny-" + register + "/records",
                            Map.of("name", "第" + i, "village", county.ground().village(village), "good", true));
            assertThat(entered.status()).as(entered.body().toString()).isBetween(200, 201);
        }
    }
}
