package org.liuchi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liuchi.areas.NewArea;
import org.liuchi.shared.CountyCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A county of two towns, three villages and eight grids: a square of 0.04 degrees whose lower left corner is at 110 E,
 * 30 N. West and east are a town each; bank, hill and lake are villages.
 *
 * <pre>
 *   hill 1 | hill 2 | lake 3 | lake 4
 *   -------+--------+--------+-------
 *   bank 1 | bank 2 | lake 1 | lake 2
 * </pre>
 */
public record TestGround(CountyCode code) {
    public static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    public String county() {
        return code + "000000";
    }

    /** @param digits 100 in the west, 101 in the east */
    public String town(String digits) {
        return code + digits + "000";
    }

    /** @param digits 100001 on the bank, 100200 on the hill, 101200 at the lake */
    public String village(String digits) {
        return code + digits;
    }

    /** @param number 1 or 2 */
    public String bank(int number) {
        return village("100001") + "00" + number;
    }

    /** @param number 1 or 2 */
    public String hill(int number) {
        return village("100200") + "00" + number;
    }

    /** @param number 1 to 4 */
    public String lake(int number) {
        return village("101200") + "00" + number;
    }

    List<NewArea> areas() {
        Stream<NewArea> divisions = Stream.of(
                new NewArea(county(), "小县", null, 2_800, 6_400),
                new NewArea(town("100"), "西镇", null, 1_400, 3_200),
                new NewArea(town("101"), "东镇", null, 1_400, 3_200),
                new NewArea(village("100001"), "河滨社区", null, 700, 1_600),
                new NewArea(village("100200"), "山前村", null, 700, 1_600),
                new NewArea(village("101200"), "湖边村", null, 1_400, 3_200));
        Stream<NewArea> grids = Stream.of(
                        IntStream.rangeClosed(1, 2).mapToObj(this::bank),
                        IntStream.rangeClosed(1, 2).mapToObj(this::hill),
                        IntStream.rangeClosed(1, 4).mapToObj(this::lake))
                .flatMap(codes -> codes)
                .map(grid -> new NewArea(grid, "第" + grid.substring(14) + "网格", null, 350, 800));
        return Stream.concat(divisions, grids).toList();
    }

    Map<String, Geometry> boundaries() {
        Map<String, Geometry> boundaries = new HashMap<>();
        boundaries.put(county(), box(0, 4, 0, 4));
        boundaries.put(town("100"), box(0, 2, 0, 4));
        boundaries.put(town("101"), box(2, 4, 0, 4));
        boundaries.put(village("100001"), box(0, 2, 0, 2));
        boundaries.put(village("100200"), box(0, 2, 2, 4));
        boundaries.put(village("101200"), box(2, 4, 0, 4));
        boundaries.put(bank(1), box(0, 1, 0, 2));
        boundaries.put(bank(2), box(1, 2, 0, 2));
        boundaries.put(hill(1), box(0, 1, 2, 4));
        boundaries.put(hill(2), box(1, 2, 2, 4));
        boundaries.put(lake(1), box(2, 3, 0, 2));
        boundaries.put(lake(2), box(3, 4, 0, 2));
        boundaries.put(lake(3), box(2, 3, 2, 4));
        boundaries.put(lake(4), box(3, 4, 2, 4));
        return boundaries;
    }

    /** In hundredths of a degree from the lower left corner. */
    private static Geometry box(int west, int east, int south, int north) {
        return new GeometryFactory()
                .toGeometry(new Envelope(longitude(west), longitude(east), latitude(south), latitude(north)));
    }

    public static double longitude(double hundredths) {
        return 110 + hundredths / 100;
    }

    public static double latitude(double hundredths) {
        return 30 + hundredths / 100;
    }
}
