package org.liuchi.areas.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.liuchi.areas.Areas;
import org.liuchi.areas.Drawing;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The tiles of every county, made when first asked for and kept while there is room. */
@Component
class Tiles {
    private static final DataSize ROOM = DataSize.ofMegabytes(64);
    private static final int OVERHEAD = 200;

    private record SheetOf(CountyCode county, String version, Layer layer, int zoom) {}

    private record TileOf(SheetOf sheet, Tile tile) {}

    private final Areas areas;
    private final Cache<SheetOf, Sheet> sheets = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Cache<TileOf, byte[]> tiles = Caffeine.newBuilder()
            .maximumWeight(ROOM.toBytes())
            .weigher((TileOf _, byte[] tile) -> tile.length + OVERHEAD)
            .build();

    Tiles(Areas areas) {
        this.areas = areas;
    }

    /**
     * @param version of the drawing it was cut from
     * @param content Mapbox vector tile; no bytes where nothing is
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cut(String version, byte[] content) {}

    Cut cut(CountyCode county, Layer layer, Tile tile) {
        Drawing drawing = areas.drawing(county);
        if (tile.z() < layer.fromZoom || drawing.isEmpty()) {
            return new Cut(drawing.version(), new byte[0]);
        }
        SheetOf sheet = new SheetOf(county, drawing.version(), layer, tile.z());
        return new Cut(
                drawing.version(),
                tiles.get(new TileOf(sheet, tile), _ -> sheet(sheet, drawing).cut(tile)));
    }

    private Sheet sheet(SheetOf sheet, Drawing drawing) {
        return sheets.get(sheet, _ -> new Sheet(sheet.layer(), drawing.of(sheet.layer().kind), sheet.zoom()));
    }
}
