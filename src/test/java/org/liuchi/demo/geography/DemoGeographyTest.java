package org.liuchi.demo.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.shared.CountyCode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DemoGeographyTest {
    private static final double SQUARE_KILOMETRES_PER_SQUARE_DEGREE = 110.90 * 93.78;

    @Autowired
    private DemoGeography geography;

    @Autowired
    private Areas areas;

    @Test
    void theImporterTakesTheWholeCountyAndFindsEveryGridByAPointInIt() {
        CountyCode county = new CountyCode("990501");
        List<DemoGrid> grids = geography.load(county, LocalDate.of(2026, 1, 1));

        assertThat(areas.all(county, Area.Kind.TOWN)).hasSize(16);
        assertThat(areas.all(county, Area.Kind.VILLAGE)).hasSize(175);
        assertThat(areas.all(county, Area.Kind.GRID)).hasSize(1_228);
        assertThat(grids)
                .allSatisfy(grid -> assertThat(areas.gridAt(county, grid.longitude(), grid.latitude()))
                        .get()
                        .extracting(Area::code)
                        .isEqualTo(grid.code()));
        assertThat(areas.path(county, "990501100201001"))
                .extracting(Area::name)
                .containsExactly("第一网格", "高尚村委会", "铜城镇", "天长市");
    }

    @Test
    void theFiguresAddUpToTheCountysAtEveryLevel() {
        CountyCode county = new CountyCode("990502");
        geography.load(county, LocalDate.of(2026, 1, 1));

        assertThat(areas.byCode(county, "990502").orElseThrow().people()).isEqualTo(630_000);
        for (Area.Kind kind : List.of(Area.Kind.COUNTY, Area.Kind.TOWN, Area.Kind.VILLAGE)) {
            assertThat(areas.all(county, kind)).allSatisfy(area -> {
                List<Area> parts = areas.children(county, area.code());
                assertThat(parts.stream().mapToInt(Area::people).sum()).isEqualTo(area.people());
                assertThat(parts.stream().mapToInt(Area::households).sum()).isEqualTo(area.households());
            });
        }
    }

    @Test
    void theLandIsInOnePieceAtEveryLevelAndNothingIsLost() {
        Map<String, Geometry> boundaries = DemoCounty.generate().boundaries();

        assertThat(boundaries.entrySet()).allSatisfy(boundary -> {
            assertThat((Object) boundary.getValue()).isInstanceOf(Polygon.class);
            assertThat(boundary.getValue().isValid()).isTrue();
            assertThat(((Polygon) boundary.getValue()).getNumInteriorRing()).isZero();
        });
        double county = Objects.requireNonNull(boundaries.get("341181000000")).getArea();
        assertThat(county * SQUARE_KILOMETRES_PER_SQUARE_DEGREE).isCloseTo(1_770, Percentage.withPercentage(1));
        Map<Integer, Double> byLength = boundaries.entrySet().stream()
                .collect(Collectors.groupingBy(
                        boundary -> level(boundary.getKey()),
                        Collectors.summingDouble(boundary -> boundary.getValue().getArea())));
        assertThat(byLength.values())
                .allSatisfy(sum -> assertThat(sum).isCloseTo(county, Percentage.withPercentage(1e-6)));
    }

    @Test
    void itIsTheSameEveryTime() {
        assertThat(DemoCounty.generate()).isEqualTo(DemoCounty.generate());
    }

    private static int level(String code) {
        return code.length() == 15 ? 15 : code.replaceAll("(000)+$", "").length();
    }
}
