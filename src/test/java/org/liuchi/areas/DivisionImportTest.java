package org.liuchi.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DivisionImportTest {
    @Autowired
    private Areas areas;

    @Test
    void theStatisticsBureausListIsEnough() {
        CountyCode county = new CountyCode("990421");
        Imported imported = importing(county, """
            code,name,town_code
            990421,小县,
            990421003,东街街道,
            990421100,北镇,
            990421201,南乡,
            990421400,开发区,
            990421003001,河西社区居委会,990421003
            990421100200,河东村委会,990421100
            """);

        assertThat(imported.changed()).isEqualTo(7);
        assertThat(areas.children(county, "990421"))
                .extracting(Area::code, Area::subKind)
                .containsExactly(
                        tuple("990421003000", Area.SubKind.SUBDISTRICT),
                        tuple("990421100000", Area.SubKind.TOWN),
                        tuple("990421201000", Area.SubKind.TOWNSHIP),
                        tuple("990421400000", null));
        assertThat(areas.byCode(county, "990421003001").orElseThrow().subKind())
                .isEqualTo(Area.SubKind.RESIDENTS_COMMITTEE);
    }

    @Test
    void everyBadRowIsNamedByItsLineAndNothingIsTaken() {
        CountyCode county = new CountyCode("990422");
        Problem problem = refusal(county, """
            code,name,kind,parent,sub_kind,households
            990422000000,小县,county,,,
            99042210000,城关镇,town,,,
            990422101000,北镇,village,,,
            990422102000,南镇,town,990423000000,,
            990422103000,,town,,,
            990422104000,西镇,town,,market,
            990422105000,东镇,town,,,many
            """);

        assertThat(problem.violations())
                .extracting(violation -> violation.field() + " " + violation.rule())
                .containsExactly(
                        "line.3 division-code",
                        "line.4 area-kind",
                        "line.5 area-parent",
                        "line.6 required",
                        "line.7 area-sub-kind",
                        "line.8 count");
        assertThat(areas.byCode(county, "990422")).isEmpty();
    }

    @Test
    void rowsThatDoNotFitTheCountyAreRefused() {
        CountyCode county = new CountyCode("990423");
        assertThat(refusal(county, """
            code,name,sub_kind
            990423,小县,
            990424100,外镇,
            990423101,北镇,basic
            990423102001,无镇社区,
            990423,小县,
            """).violations())
                .extracting(violation -> violation.field() + " " + violation.rule())
                .containsExactly(
                        "line.3 other-county",
                        "line.4 area-sub-kind",
                        "line.5 area-without-parent",
                        "line.6 area-twice");
        assertThat(refusal(county, "编码,名称\n1,2\n").violations())
                .extracting(Problem.Violation::rule)
                .containsExactly("columns");
    }

    @Test
    void aKnownAreaIsUpdatedAndAnUnchangedOneLeftAlone() {
        CountyCode county = new CountyCode("990425");
        importing(county, "code,name\n990425,小县\n990425100,城关镇\n");
        Imported again = importing(county, "code,name\n990425,小县\n990425100,新城镇\n");

        assertThat(again.changed()).isEqualTo(1);
        assertThat(areas.byCode(county, "990425100").orElseThrow())
                .extracting(Area::name, Area::version)
                .containsExactly("新城镇", 2);
    }

    @Test
    void aCodeIsNeverUsedAgain() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990426"));
        areas.end(tiny.code(), tiny.east(), TinyCounty.FROM.plusDays(30), List.of());

        assertThat(refusal(tiny.code(), "code,name\n" + tiny.east() + ",河东村\n").violations())
                .extracting(violation -> violation.field() + " " + violation.rule())
                .containsExactly("line.2 code-used-before");
    }

    @Test
    @Covers("TO-26")
    void aGridOutsideTheBandRaisesASoftWarningWithTheFigures() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990427"));
        Imported imported = importing(
                tiny.code(),
                "code,name,households,people\n%s,第五网格,520,990\n%s,第六网格,400,900\n"
                        .formatted(tiny.east() + "005", tiny.east() + "006"));

        assertThat(imported.changed()).isEqualTo(2);
        assertThat(imported.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.field() + " " + warning.rule()).isEqualTo("line.2 grid-outside-band");
            assertThat(warning.facts()).containsEntry("households", 520).containsEntry("people", 990);
        });
    }

    private Imported importing(CountyCode county, String csv) {
        return areas.importDivisions(county, new StringReader(csv), TinyCounty.FROM);
    }

    private Problem refusal(CountyCode county, String csv) {
        return catchThrowableOfType(Problem.class, () -> importing(county, csv));
    }
}
