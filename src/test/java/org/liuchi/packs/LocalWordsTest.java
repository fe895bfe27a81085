package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestCounty;
import org.liuchi.packs.Change.Kind;
import org.liuchi.platform.yaml.DefinitionError;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LocalWordsTest {
    private static final String NOWHERE = "/api/cases?area=12";

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
    void thePagesLearnWhatThePlaceCallsThings() {
        packs.install(county.code(), OpenPack.pack().read());

        Browser.Answer words = county.browser().get("/api/public/words");

        assertThat(words.text("/GRID_WORKER/zh")).isEqualTo("片长");
        assertThat(words.text("/GRID_WORKER/en")).isEqualTo("patch head");
        assertThat(words.body()).hasSize(2);
    }

    @Test
    void whatTheProgramSaysSpeaksTheWordsOfThisCountyAndOfNoOther() {
        TestCounty other = doors.tinyCounty();
        packs.install(county.code(), OpenPack.pack().read());

        assertThat(county.signedIn("desk").get(NOWHERE).body().toString()).contains("的区划或片区");
        assertThat(county.signedIn("desk")
                        .with("Accept-Language", "en")
                        .get(NOWHERE)
                        .body()
                        .toString())
                .contains("division or patch with");
        assertThat(other.signedIn("desk").get(NOWHERE).body().toString()).contains("的区划或网格");
    }

    @Test
    void anotherWordIsSpokenAsSoonAsItIsInstalled() {
        packs.install(county.code(), OpenPack.pack().read());
        county.browser().get("/api/public/words");
        Pack next = OpenPack.pack().but("pack.yaml", "[片长, ", "[楼长, ").read();

        List<Change> changes = packs.install(county.code(), next);

        assertThat(changes).contains(Change.of(Kind.WORD_CHANGED, "GRID_WORKER"));
        assertThat(county.browser().get("/api/public/words").text("/GRID_WORKER/zh"))
                .isEqualTo("楼长");
    }

    @Test
    void aWordForWhatIsNotOnTheListIsRefusedWithItsLine() {
        TinyPack auditor = OpenPack.pack().but("pack.yaml", "GRID_WORKER:", "AUDITOR:");

        assertThatThrownBy(auditor::read)
                .isInstanceOf(DefinitionError.class)
                .hasMessageMatching("tiny/pack\\.yaml:\\d+ 'AUDITOR' is no term that a place may name; they are .*");
    }

    @Test
    void twoPacksThatNameOneThingDifferentlyDoNotGoTogether() {
        packs.install(county.code(), OpenPack.pack().read());
        Pack second = new TinyPack()
                .with("demo/records.yaml", "[]")
                .but("pack.yaml", "pack: tiny", "pack: second\nwords: {GRID_WORKER: [网格长, grid chief]}")
                .read();

        assertThatThrownBy(() -> packs.install(county.code(), second))
                .isInstanceOf(DefinitionError.class)
                .hasMessageMatching("tiny/pack\\.yaml:\\d+ GRID_WORKER is called '网格长' by the pack 'second', and '片长'"
                        + " by the pack 'tiny' that the county has");
    }
}
