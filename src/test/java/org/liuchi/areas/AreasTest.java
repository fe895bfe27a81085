package org.liuchi.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AreasTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private Areas areas;

    @Autowired
    private AreaMaps maps;

    @Test
    void aPointFindsItsGrid() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990401"));

        assertThat(at(tiny, 0.5, 3)).isEqualTo(tiny.grid(1));
        assertThat(at(tiny, 1.5, 3)).isEqualTo(tiny.grid(2));
        assertThat(at(tiny, 0.5, 1)).isEqualTo(tiny.grid(3));
        assertThat(at(tiny, 1.5, 1)).isEqualTo(tiny.grid(4));
    }

    @Test
    void aPointOnASharedBorderAlwaysFindsTheLowerCode() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990402"));

        assertThat(at(tiny, 1, 2)).isEqualTo(tiny.grid(1));
        assertThat(at(tiny, 1.5, 2)).isEqualTo(tiny.grid(2));
    }

    @Test
    void aPointInAVillageWithoutGridsFindsTheVillageAndAPointOutsideNothing() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990403"));

        assertThat(at(tiny, 3, 1)).isEqualTo(tiny.east());
        assertThat(areas.gridAt(tiny.code(), TinyCounty.longitude(4.01), TinyCounty.latitude(1)))
                .isEmpty();
        assertThat(areas.gridAt(tiny.code(), Double.NaN, Double.NaN)).isEmpty();
    }

    @Test
    void aPathLeadsFromTheGridToTheCounty() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990404"));

        assertThat(areas.path(tiny.code(), tiny.grid(4)))
                .extracting(Area::name)
                .containsExactly("第四网格", "河西社区", "城关镇", "小县");
        assertThat(areas.children(tiny.code(), tiny.code().value()))
                .extracting(Area::code)
                .containsExactly(tiny.town());
        assertThat(areas.all(tiny.code(), Area.Kind.GRID)).hasSize(4);
        assertThat(areas.byCode(tiny.code(), tiny.east()))
                .get()
                .extracting(Area::subKind, Area::prefix)
                .containsExactly(Area.SubKind.VILLAGERS_COMMITTEE, tiny.east());
    }

    @Test
    void aPlaceThatCannotBeInTheCountyIsRefusedEachWithItsOwnRule() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990405"));

        assertThat(refusedPoint(tiny, 0, 0)).isEqualTo("no-position");
        assertThat(refusedPoint(tiny, 116.4, 39.9)).isEqualTo("outside-county");
        assertThat(refusedPoint(tiny, 181, 30)).isEqualTo("coordinates");
        assertThat(refusedPoint(tiny, 110, Double.NaN)).isEqualTo("coordinates");
        assertThat(refused(tiny, "341181000000")).isEqualTo("other-county");
        assertThat(refused(tiny, tiny.west() + "009")).isEqualTo("unknown-area");
        assertThat(refused(tiny, "'; drop table areas.area --")).isEqualTo("unknown-area");
        assertThat(areas.require(tiny.code(), tiny.grid(1), "place.areaCode").name())
                .isEqualTo("第一网格");
    }

    @Test
    void aCountyWithoutBoundariesTakesAnyPointInChina() {
        CountyCode code = new CountyCode("990406");
        areas.enter(code, List.of(new NewArea(code.value(), "新县", null, 0, 0)), TinyCounty.FROM);

        assertThat(areas.requireAt(code, 116.4, 39.9, "place").name()).isEqualTo("新县");
        assertThat(catchThrowableOfType(Problem.class, () -> areas.requireAt(code, 2.3, 48.9, "place"))
                        .violations())
                .extracting(Problem.Violation::rule)
                .containsExactly("outside-county");
    }

    @Test
    void aGridThatEndedIsRefusedAndItsSuccessorsAreNamed() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990407"));
        List<String> halves = List.of(tiny.west() + "005", tiny.west() + "006");
        areas.enter(
                tiny.code(),
                List.of(new NewArea(halves.get(0), "第五网格", null, 0, 0), new NewArea(halves.get(1), "第六网格", null, 0, 0)),
                YESTERDAY);
        areas.end(tiny.code(), tiny.grid(4), YESTERDAY, halves);
        areas.draw(
                tiny.code(),
                Map.of(halves.get(0), TinyCounty.box(1, 2, 0, 1), halves.get(1), TinyCounty.box(1, 2, 1, 2)),
                YESTERDAY);

        Problem problem =
                catchThrowableOfType(Problem.class, () -> areas.require(tiny.code(), tiny.grid(4), "place.areaCode"));
        assertThat(problem.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("place.areaCode");
            assertThat(violation.rule()).isEqualTo("area-replaced");
            assertThat(violation.facts().get("successors"))
                    .isEqualTo("第五网格 " + halves.get(0) + "、第六网格 " + halves.get(1));
        });
        assertThat(at(tiny, 1.5, 0.5)).isEqualTo(halves.get(0));
        assertThat(areas.successors(tiny.code(), tiny.grid(4)))
                .extracting(Area::code)
                .isEqualTo(halves);
        assertThat(areas.children(tiny.code(), tiny.west()))
                .extracting(Area::code)
                .doesNotContain(tiny.grid(4));
    }

    @Test
    void anAreaThatStillHasPartsCannotEnd() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990408"));

        assertThat(catchThrowableOfType(Problem.class, () -> areas.end(tiny.code(), tiny.west(), YESTERDAY, List.of()))
                        .violations())
                .extracting(Problem.Violation::rule)
                .containsExactly("area-has-parts");
        assertThat(catchThrowableOfType(
                                Problem.class, () -> areas.end(tiny.code(), tiny.grid(1), TinyCounty.FROM, List.of()))
                        .violations())
                .extracting(Problem.Violation::rule)
                .containsExactly("ends-too-early");
    }

    @Test
    void anotherNodeMakesItsMapAnewOnlyWhenTheCountyChanged() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990409"));
        AreaMap before = maps.of(tiny.code());
        maps.changed(tiny.code());
        AreaMap looked = maps.of(tiny.code());

        areas.enter(tiny.code(), List.of(new NewArea(tiny.east(), "河东新村", null, 0, 0)), YESTERDAY);
        AreaMap after = maps.of(tiny.code());

        assertThat(looked).isSameAs(before);
        assertThat(after.byCode(tiny.east())).get().extracting(Area::name).isEqualTo("河东新村");
    }

    private String at(TinyCounty tiny, double east, double north) {
        return areas.gridAt(tiny.code(), TinyCounty.longitude(east), TinyCounty.latitude(north))
                .orElseThrow()
                .code();
    }

    private String refused(TinyCounty tiny, String code) {
        return catchThrowableOfType(Problem.class, () -> areas.require(tiny.code(), code, "place"))
                .violations()
                .getFirst()
                .rule();
    }

    private String refusedPoint(TinyCounty tiny, double longitude, double latitude) {
        return catchThrowableOfType(Problem.class, () -> areas.requireAt(tiny.code(), longitude, latitude, "place"))
                .violations()
                .getFirst()
                .rule();
    }
}
