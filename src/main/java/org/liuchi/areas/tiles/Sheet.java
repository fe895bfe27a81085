package org.liuchi.areas.tiles;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.UserDataKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liuchi.areas.Area;
import org.liuchi.areas.Outline;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** One layer of a county at one zoom, as fine as a pixel there; tiles are cut from it. */
final class Sheet {
    /** Screens show a tile 512 pixels wide. */
    private static final int PIXELS = 512;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final MvtLayerParams PARAMETERS = new MvtLayerParams(Tile.EXTENT);

    private record Piece(Area area, Geometry polygon, Coordinate label) {}

    private final String title;
    private final STRtree pieces = new STRtree();

    /** Neighbours are simplified together, so that no gap opens between them. */
    Sheet(Layer layer, List<Outline> outlines, int zoom) {
        this.title = layer.title();
        Geometry[] polygons = outlines.stream()
                .map(outline -> WebMercator.of(outline.polygon()))
                .toArray(Geometry[]::new);
        Geometry[] simple =
                polygons.length == 0 ? polygons : CoverageSimplifier.simplify(polygons, Tile.width(zoom) / PIXELS);
        for (int i = 0; i < simple.length; i++) {
            Outline outline = outlines.get(i);
            Coordinate label = WebMercator.of(outline.longitude(), outline.latitude());
            pieces.insert(simple[i].getEnvelopeInternal(), new Piece(outline.area(), simple[i], label));
        }
        pieces.build();
    }

    /** A Mapbox vector tile; no bytes where nothing is. */
    byte[] cut(Tile tile) {
        Envelope square = tile.square();
        Envelope margin = tile.withMargin();
        List<Geometry> polygons = new ArrayList<>();
        List<Geometry> labels = new ArrayList<>();
        List<?> near = pieces.query(margin);
        for (Object found : near) {
            Piece piece = (Piece) found;
            add(polygons, piece, tiled(piece.polygon(), square, margin));
            // in exactly one tile, so that no name is written twice
            if (piece.label().x >= square.getMinX()
                    && piece.label().x < square.getMaxX()
                    && piece.label().y >= square.getMinY()
                    && piece.label().y < square.getMaxY()) {
                add(labels, piece, tiled(GEOMETRY.createPoint(piece.label()), square, margin));
            }
        }
        if (polygons.isEmpty() && labels.isEmpty()) {
            return new byte[0];
        }
        return MvtEncoder.encode(
                new JtsMvt(
                        new JtsLayer(title, polygons, Tile.EXTENT),
                        new JtsLayer(title + "-labels", labels, Tile.EXTENT)),
                PARAMETERS,
                new UserDataKeyValueMapConverter());
    }

    private static Geometry tiled(Geometry geometry, Envelope square, Envelope margin) {
        return JtsAdapter.createTileGeom(geometry, square, margin, GEOMETRY, PARAMETERS, _ -> true);
    }

    private static void add(List<Geometry> features, Piece piece, Geometry shape) {
        if (!shape.isEmpty()) {
            shape.setUserData(
                    Map.of("code", piece.area().code(), "name", piece.area().name()));
            features.add(shape);
        }
    }
}
