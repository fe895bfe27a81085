package org.liuchi.areas.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.TestGround.latitude;
import static org.liuchi.TestGround.longitude;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestCounty;
import org.liuchi.TestGround;
import org.liuchi.areas.Areas;
import org.liuchi.areas.Drawing;
import org.liuchi.demo.geography.DemoGeography;
import org.liuchi.shared.CountyCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The county as a browser draws it. */
@IntegrationTest
class TilesTest {
    private static final int MOST_BYTES = 500_000;

    @Autowired
    private TestCounty.Doors counties;

    @Autowired
    private Browsers browsers;

    @Autowired
    private Areas areas;

    @Autowired
    private DemoGeography geography;

    @Autowired
    private Tiles tiles;

    @Test
    void aTileHasTheGridsThatLieInItAndANameForEachWithinItsBounds() throws IOException {
        TestCounty county = counties.tinyCounty();
        Tile tile = at(14, longitude(0.5), latitude(0.5));

        HttpResponse<byte[]> answer = county.browser().download(path("grids", tile));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.mapbox-vector-tile");
        JtsMvt read = read(answer.body());
        assertThat(read.getLayersByName()).containsOnlyKeys("grids", "grids-labels");
        assertThat(read.getLayer("grids").getExtent()).isEqualTo(4_096);
        assertThat(features(read, "grids"))
                .contains(Map.of("code", county.ground().bank(1), "name", "第1网格"));
        for (Geometry label :
                Objects.requireNonNull(read.getLayer("grids-labels")).getGeometries()) {
            assertThat(read.getLayer("grids").getGeometries())
                    .filteredOn(polygon -> polygon.getUserData().equals(label.getUserData()))
                    .singleElement()
                    .matches(polygon -> polygon.covers(label));
        }
    }

    /** Neither too large for a village's network, nor without the names. */
    @Test
    void everyTileOfAWholeCountyIsSmallAndEachAreaIsNamedOncePerZoom() throws IOException {
        CountyCode county = browsers.newCounty();
        geography.load(county, TestGround.FROM);
        Drawing drawing = areas.drawing(county);
        for (int zoom = 8; zoom <= 15; zoom++) {
            for (Layer layer : Layer.values()) {
                int names = 0;
                for (Tile tile : over(drawing.bounds(), zoom)) {
                    byte[] content = tiles.cut(county, layer, tile).content();
                    assertThat(content).as("%s %s", layer, tile).hasSizeLessThanOrEqualTo(MOST_BYTES);
                    if (content.length > 0) {
                        names += features(read(content), layer.title() + "-labels")
                                .size();
                    }
                }
                assertThat(names)
                        .as("%s at zoom %d", layer, zoom)
                        .isEqualTo(
                                zoom < layer.fromZoom
                                        ? 0
                                        : drawing.of(layer.kind).size());
            }
        }
    }

    @Test
    void anUnchangedTileIsNotSentAgainAndAChangedOneIs() {
        TestCounty county = counties.tinyCounty();
        String path = path("towns", at(12, longitude(0.5), latitude(0.5)));
        Browser browser = county.browser();
        String first = browser.download(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = browser.with("If-None-Match", first).download(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");

        areas.draw(
                county.code(),
                Map.of(county.ground().town("100"), square(110, 110.01, 30, 30.04)),
                TestGround.FROM.plusDays(1));
        assertThat(browser.download(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "grids/11/1649/845, 204",
        "villages/9/412/211, 204",
        "county/8/0/0, 204",
        "houses/8/0/0, 404",
        "grids/18/0/0, 400",
        "county/2/4/0, 400",
        "county/2/0/4, 400",
        "county/-1/0/0, 400",
        "county/x/0/0, 400"
    })
    void whatIsNotThereIsSaid(String tile, int status) {
        assertThat(counties.tinyCounty()
                        .browser()
                        .download("/tiles/%s.mvt".formatted(tile))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aPageLearnsWhereTheCountyIs() {
        TestCounty county = counties.tinyCounty();

        Answer map = county.browser().get("/api/public/map");

        assertThat(map.text("/county/code")).isEqualTo(county.ground().county());
        assertThat(map.text("/county/name")).isEqualTo("小县");
        assertThat(map.body().at("/bounds").valueStream().map(bound -> bound.asDouble()))
                .containsExactly(110.0, 30.0, 110.04, 30.04);
        assertThat(map.text("/version")).isNotEmpty();
    }

    @Test
    void withoutBoundariesThereIsNoMap() {
        CountyCode county = browsers.newCounty();

        Answer map = browsers.in(county).get("/api/public/map");

        assertThat(map.body().at("/bounds").isNull()).isTrue();
        assertThat(map.text("/county/name")).isEqualTo("测试县" + county);
        assertThat(browsers.in(county).download("/tiles/county/8/0/0.mvt").statusCode())
                .isEqualTo(204);
    }

    private static String path(String layer, Tile tile) {
        return "/tiles/%s/%d/%d/%d.mvt".formatted(layer, tile.z(), tile.x(), tile.y());
    }

    private static Tile at(int zoom, double longitude, double latitude) {
        Coordinate point = WebMercator.of(longitude, latitude);
        double half = Tile.width(0) / 2;
        return new Tile(zoom, (int) ((point.x + half) / Tile.width(zoom)), (int) ((half - point.y) / Tile.width(zoom)));
    }

    private static List<Tile> over(Envelope bounds, int zoom) {
        Tile first = at(zoom, bounds.getMinX(), bounds.getMaxY());
        Tile last = at(zoom, bounds.getMaxX(), bounds.getMinY());
        List<Tile> all = new ArrayList<>();
        for (int x = first.x(); x <= last.x(); x++) {
            for (int y = first.y(); y <= last.y(); y++) {
                all.add(new Tile(zoom, x, y));
            }
        }
        return all;
    }

    private static JtsMvt read(byte[] tile) throws IOException {
        return MvtReader.loadMvt(
                new ByteArrayInputStream(tile),
                new GeometryFactory(),
                new TagKeyValueMapConverter(),
                MvtReader.RING_CLASSIFIER_V2_1);
    }

    private static List<Object> features(JtsMvt tile, String layer) {
        return Objects.requireNonNull(tile.getLayer(layer)).getGeometries().stream()
                .map(Geometry::getUserData)
                .toList();
    }

    private static Geometry square(double west, double east, double south, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }
}
