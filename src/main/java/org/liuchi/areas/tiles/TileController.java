package org.liuchi.areas.tiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.areas.Drawing;
import org.liuchi.platform.Counties;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The map for everybody. */
@RestController
class TileController {
    private static final String TYPE = "application/vnd.mapbox-vector-tile";

    private final Tiles tiles;
    private final Areas areas;
    private final Counties counties;

    TileController(Tiles tiles, Areas areas, Counties counties) {
        this.tiles = tiles;
        this.areas = areas;
        this.counties = counties;
    }

    /**
     * What a page needs before it draws.
     *
     * @param bounds west, south, east, north in degrees (WGS 84); absent while no boundary is imported, then pages do
     *     without the map
     * @param version of the boundaries, absent with them
     */
    record CountyMap(
            MapCounty county,
            @Nullable List<Double> bounds,
            @Nullable String version) {}

    record MapCounty(String code, String name) {}

    @Operation(summary = "The county, its bounds and the version of its boundaries")
    @GetMapping("/api/public/map")
    CountyMap map(CountyCode county) {
        String code = county + "000000";
        MapCounty named =
                new MapCounty(code, areas.byCode(county, code).map(Area::name).orElseGet(() -> name(county)));
        Drawing drawing = areas.drawing(county);
        if (drawing.isEmpty()) {
            return new CountyMap(named, null, null);
        }
        Envelope bounds = drawing.bounds();
        return new CountyMap(
                named,
                List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()),
                drawing.version());
    }

    private String name(CountyCode county) {
        return counties.all().stream()
                .filter(registered -> registered.code().equals(county))
                .map(Counties.County::name)
                .findFirst()
                .orElse("");
    }

    @Operation(
            summary = "A vector tile: the layer with its areas and <layer>-labels with a point for each name; features"
                    + " carry code and name. z 0 to 17, villages from 10 and grids from 12")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "204", description = "Nothing there", content = @Content)
    @ApiResponse(responseCode = "304", description = "Unchanged since the given ETag", content = @Content)
    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            CountyCode county,
            @Schema(allowableValues = {"county", "towns", "villages", "grids"}) @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y) {
        Layer known = Layer.named(layer).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        Tiles.Cut cut = tiles.cut(county, known, new Tile(z, x, y));
        boolean nothing = cut.content().length == 0;
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(nothing ? HttpStatus.NO_CONTENT : HttpStatus.OK)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                // weak, because the bytes may be sent compressed
                .eTag("W/\"" + cut.version() + "\"");
        return nothing ? answer.build() : answer.header("Content-Type", TYPE).body(cut.content());
    }
}
