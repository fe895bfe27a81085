package org.liuchi.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BoundaryImportTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    /** A hundredth of a degree each way at 30 N. */
    private static final double SQUARE_METRES = 1_108.6 * 964.9;

    @Autowired
    private Areas areas;

    @Autowired
    private BoundaryStore store;

    @Test
    @Covers("TC-09")
    void anOverlapNamesTheTwoGridsAndItsSize() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990441"));

        Problem problem = refusal(tiny, Map.of(tiny.grid(1), TinyCounty.box(0, 1.1, 2, 4)));

        assertThat(problem.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("grids-overlap");
            assertThat(violation.facts())
                    .containsEntry("first", "第一网格 " + tiny.grid(1))
                    .containsEntry("second", "第二网格 " + tiny.grid(2));
            assertThat((Long) violation.facts().get("squareMetres"))
                    .isCloseTo(Math.round(0.2 * SQUARE_METRES), Percentage.withPercentage(1));
        });
        assertThat(at(tiny, 1.05, 3)).isEqualTo(tiny.grid(2));
    }

    @Test
    @Covers("TC-09")
    void aGapNamesTheTwoGridsAndItsSize() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990442"));

        Problem problem = refusal(tiny, Map.of(tiny.grid(1), TinyCounty.box(0, 0.9, 2, 4)));

        assertThat(problem.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("grids-leave-a-gap");
            assertThat(violation.facts())
                    .containsEntry("first", "第一网格 " + tiny.grid(1))
                    .containsEntry("second", "第二网格 " + tiny.grid(2));
            assertThat((Long) violation.facts().get("squareMetres"))
                    .isCloseTo(Math.round(0.2 * SQUARE_METRES), Percentage.withPercentage(1));
        });
    }

    @Test
    void aGridThatReachesOutOfItsVillageIsRefused() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990443"));

        assertThat(refusal(tiny, Map.of(tiny.grid(2), TinyCounty.box(1, 2.1, 2, 4)))
                        .violations())
                .extracting(
                        violation -> violation.rule() + " " + violation.facts().get("second"))
                .containsExactly("grid-outside-village 河西社区 " + tiny.west());
    }

    @Test
    void aSliverNarrowerThanHalfAMetreIsNoise() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990444"));
        double fortyCentimetres = 0.4 / 964.9;
        double oneMetre = 1 / 964.9;

        assertThat(areas.draw(tiny.code(), Map.of(tiny.grid(1), TinyCounty.box(0, 1 - fortyCentimetres, 2, 4)), MARCH)
                        .changed())
                .isEqualTo(1);
        assertThat(refusal(tiny, Map.of(tiny.grid(1), TinyCounty.box(0, 1 - oneMetre, 2, 4)))
                        .violations())
                .hasSize(1);
    }

    @Test
    @Covers("TC-09")
    void aChangedBoundaryEndsTheOldOneAndBothAreKept() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990445"));
        Map<String, Geometry> moved =
                Map.of(tiny.grid(1), TinyCounty.box(0, 0.5, 2, 4), tiny.grid(2), TinyCounty.box(0.5, 2, 2, 4));

        areas.draw(tiny.code(), moved, MARCH);

        assertThat(at(tiny, 0.7, 3)).isEqualTo(tiny.grid(2));
        assertThat(store.inForce(tiny.code(), MARCH.minusDays(1)))
                .containsEntry(tiny.grid(1), TinyCounty.box(0, 1, 2, 4));
        assertThat(store.inForce(tiny.code(), MARCH)).containsEntry(tiny.grid(1), TinyCounty.box(0, 0.5, 2, 4));
        assertThat(areas.draw(tiny.code(), moved, MARCH.plusDays(1)).changed()).isZero();
        assertThat(catchThrowableOfType(
                                Problem.class, () -> areas.draw(tiny.code(), tiny.boundaries(), MARCH.minusDays(1)))
                        .violations())
                .extracting(Problem.Violation::rule)
                .containsExactly("drawn-later-already", "drawn-later-already");
    }

    @Test
    void aFileInShiftedCoordinatesLandsWhereItBelongs() {
        TinyCounty tiny = new TinyCounty(new CountyCode("990446"));
        areas.enter(tiny.code(), tiny.areas(), TinyCounty.FROM);
        Map<String, Geometry> shifted = tiny.boundaries().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> shifted(entry.getValue())));

        areas.importBoundaries(tiny.code(), new StringReader(geoJson(shifted)), Datum.GCJ_02, TinyCounty.FROM);

        assertThat(at(tiny, 0.999, 2.001)).isEqualTo(tiny.grid(1));
        assertThat(at(tiny, 1.001, 1.999)).isEqualTo(tiny.grid(4));
    }

    @Test
    void whatIsNoUsablePolygonIsRefusedByItsFeature() {
        TinyCounty tiny = TinyCounty.load(areas, new CountyCode("990447"));

        assertThat(refusal(tiny, feature("9904", "{\"type\":\"Polygon\",\"coordinates\":[]}")))
                .containsExactly("features.0 division-code");
        assertThat(refusal(tiny, feature(tiny.grid(1), "{\"type\":\"Polygon\",\"coordinates\":\"x\"}")))
                .containsExactly("features.0 geometry");
        assertThat(refusal(tiny, feature(tiny.grid(1), "{\"type\":\"Point\",\"coordinates\":[110,30]}")))
                .containsExactly("areas." + tiny.grid(1) + " polygon");
        assertThat(
                        refusal(
                                tiny,
                                feature(
                                        tiny.grid(1),
                                        "{\"type\":\"Polygon\",\"coordinates\":[[[110,30],[111,31],[111,30],[110,31],[110,30]]]}")))
                .containsExactly("areas." + tiny.grid(1) + " polygon-invalid");
        assertThat(refusal(
                        tiny,
                        feature(
                                tiny.grid(1),
                                "{\"type\":\"Polygon\",\"coordinates\":[[[110,130],[111,131],[111,130],[110,130]]]}")))
                .containsExactly("areas." + tiny.grid(1) + " coordinates");
        assertThat(refusal(tiny, "{\"type\":\"Feature\"}")).containsExactly("file geojson");
        assertThat(refusal(tiny, "not json")).containsExactly("file geojson");
    }

    private String at(TinyCounty tiny, double east, double north) {
        return areas.gridAt(tiny.code(), TinyCounty.longitude(east), TinyCounty.latitude(north))
                .orElseThrow()
                .code();
    }

    private Problem refusal(TinyCounty tiny, Map<String, Geometry> drawn) {
        return catchThrowableOfType(Problem.class, () -> areas.draw(tiny.code(), drawn, MARCH));
    }

    private List<String> refusal(TinyCounty tiny, String geoJson) {
        return catchThrowableOfType(
                        Problem.class,
                        () -> areas.importBoundaries(tiny.code(), new StringReader(geoJson), Datum.WGS_84, MARCH))
                .violations()
                .stream()
                .map(violation -> violation.field() + " " + violation.rule())
                .toList();
    }

    private static Geometry shifted(Geometry shape) {
        Geometry copy = shape.copy();
        copy.apply((Coordinate point) -> point.setCoordinate(Gcj02.fromWgs84(point)));
        copy.geometryChanged();
        return copy;
    }

    private static String geoJson(Map<String, Geometry> boundaries) {
        return "{\"type\":\"FeatureCollection\",\"features\":["
                + boundaries.entrySet().stream()
                        .map(boundary -> one(boundary.getKey(), new GeoJsonWriter(12).write(boundary.getValue())))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String feature(String code, String geometry) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + one(code, geometry) + "]}";
    }

    private static String one(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":%s}".formatted(code, geometry);
    }
}
