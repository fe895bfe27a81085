package org.liuchi.demo.geography;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.core.io.ClassPathResource;

/** What the shipped files say of the demo county. */
record Gazetteer(String county, List<Town> towns, Polygon outline) {
    /** @param seat where it lies among the others; invented */
    record Town(String code, String name, Coordinate seat, List<Village> villages) {
        /** Streets are the town proper: denser, with bigger grids. */
        boolean urban() {
            return name.endsWith("街道");
        }
    }

    record Village(String code, String name) {
        boolean community() {
            return name.contains("社区");
        }
    }

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static Gazetteer read() {
        List<CSVRecord> divisions = rows("divisions.csv");
        List<Town> towns = rows("towns.csv").stream()
                .map(row -> town(row.get("code") + "000", point(row), divisions))
                .toList();
        String county = divisions.getFirst().get("name");
        List<Coordinate> ring = new ArrayList<>(
                rows("outline.csv").stream().map(Gazetteer::point).toList());
        ring.add(ring.getFirst());
        return new Gazetteer(county, towns, new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new)));
    }

    private static Town town(String code, Coordinate seat, List<CSVRecord> divisions) {
        String name = divisions.stream()
                .filter(row -> row.get("code").equals(code))
                .findFirst()
                .orElseThrow()
                .get("name");
        List<Village> villages = divisions.stream()
                .filter(row -> row.get("parent").equals(code))
                .map(row -> new Village(row.get("code"), row.get("name")))
                .toList();
        return new Town(code, name, seat, villages);
    }

    private static Coordinate point(CSVRecord row) {
        return new Coordinate(Double.parseDouble(row.get("longitude")), Double.parseDouble(row.get("latitude")));
    }

    private static List<CSVRecord> rows(String file) {
        try (CSVParser rows = CSV.parse(new InputStreamReader(
                new ClassPathResource("demo/tianchang/" + file).getInputStream(), StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
