package org.liuchi.areas;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.shared.Problem;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GeoJSON FeatureCollection whose features carry the area's code as {@code properties.code}. */
final class BoundaryFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private BoundaryFile() {}

    /**
     * @return polygons by code, WGS 84
     * @throws Problem INVALID with one violation a bad feature, field {@code features.3} counted from 0
     */
    static Map<String, Geometry> read(Reader text, Datum datum) {
        Map<String, Geometry> boundaries = new LinkedHashMap<>();
        List<Problem.Violation> violations = new ArrayList<>();
        JsonNode features = parse(text).path("features");
        if (features.isEmpty()) {
            throw Problem.invalid("file", "geojson");
        }
        for (int i = 0; i < features.size(); i++) {
            String field = "features." + i;
            try {
                String code = code(field, features.get(i));
                if (boundaries.putIfAbsent(code, datum.toWgs84(geometry(field, features.get(i)))) != null) {
                    throw Problem.invalid(field, "area-twice", Map.of("code", code));
                }
            } catch (Problem problem) {
                violations.addAll(problem.violations());
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return boundaries;
    }

    private static JsonNode parse(Reader text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw Problem.invalid("file", "geojson");
        }
    }

    private static String code(String field, JsonNode feature) {
        String code = feature.path("properties").path("code").asString("");
        return AreaCode.read(code)
                .map(AreaCode::value)
                .orElseThrow(() -> Problem.invalid(field, "division-code", Map.of("code", code)));
    }

    private static Geometry geometry(String field, JsonNode feature) {
        try {
            return new GeoJsonReader().read(feature.path("geometry").toString());
        } catch (org.locationtech.jts.io.ParseException | RuntimeException e) {
            // the reader answers a malformed geometry with whatever exception it stumbled over
            throw Problem.invalid(field, "geometry");
        }
    }
}
