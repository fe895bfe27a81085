package org.liuchi.areas;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.shared.CountyCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The smallest county there can be: one town with two villages side by side, the western one cut into four grids, the
 * eastern one not cut. It is a square of 0.04 degrees whose lower left corner is at 110 E, 30 N.
 *
 * <pre>
 *   001 | 002 |
 *   ----+---- |  200
 *   003 | 004 |
 * </pre>
 */
public record TinyCounty(CountyCode code) {
    public static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    public static TinyCounty load(Areas areas, CountyCode code) {
        TinyCounty county = new TinyCounty(code);
        areas.enter(code, county.areas(), FROM);
        areas.draw(code, county.boundaries(), FROM);
        return county;
    }

    public String county() {
        return code.value() + "000000";
    }

    public String town() {
        return code.value() + "100000";
    }

    /** The village with four grids. */
    public String west() {
        return code.value() + "100001";
    }

    /** The village without grids. */
    public String east() {
        return code.value() + "100200";
    }

    /** @param number 1 to 4, north-west first */
    public String grid(int number) {
        return west() + "00" + number;
    }

    List<NewArea> areas() {
        return List.of(
                new NewArea(county(), "小县", null, 1_400, 3_200),
                new NewArea(town(), "城关镇", null, 1_400, 3_200),
                new NewArea(west(), "河西社区", null, 1_400, 3_200),
                new NewArea(east(), "河东村", null, 0, 0),
                new NewArea(grid(1), "第一网格", null, 350, 800),
                new NewArea(grid(2), "第二网格", null, 350, 800),
                new NewArea(grid(3), "第三网格", null, 350, 800),
                new NewArea(grid(4), "第四网格", null, 350, 800));
    }

    Map<String, Geometry> boundaries() {
        Map<String, Geometry> boundaries = new HashMap<>();
        boundaries.put(county(), box(0, 4, 0, 4));
        boundaries.put(town(), box(0, 4, 0, 4));
        boundaries.put(west(), box(0, 2, 0, 4));
        boundaries.put(east(), box(2, 4, 0, 4));
        boundaries.put(grid(1), box(0, 1, 2, 4));
        boundaries.put(grid(2), box(1, 2, 2, 4));
        boundaries.put(grid(3), box(0, 1, 0, 2));
        boundaries.put(grid(4), box(1, 2, 0, 2));
        return boundaries;
    }

    /** In hundredths of a degree from the lower left corner. */
    static Geometry box(double west, double east, double south, double north) {
        return new GeometryFactory()
                .toGeometry(new Envelope(longitude(west), longitude(east), latitude(south), latitude(north)));
    }

    static double longitude(double hundredths) {
        return 110 + hundredths / 100;
    }

    static double latitude(double hundredths) {
        return 30 + hundredths / 100;
    }
}
