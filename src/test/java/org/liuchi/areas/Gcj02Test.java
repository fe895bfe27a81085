package org.liuchi.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class Gcj02Test {
    private static final double METRE = 1 / 111_000.0;

    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void theShiftIsTheOneThatIsPubliclyKnown(double longitude, double latitude, double east, double north) {
        Coordinate shifted = Gcj02.fromWgs84(new Coordinate(longitude, latitude));

        assertThat(shifted.distance(new Coordinate(east, north))).isLessThan(METRE / 10);
    }

    @Test
    void thereAndBackIsLessThanAMetreEverywhereInChina() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Coordinate point = new Coordinate(random.nextDouble(74, 134), random.nextDouble(4, 53));

            assertThat(Gcj02.toWgs84(Gcj02.fromWgs84(point)).distance(point))
                    .as("%s with seed %d", point, seed)
                    .isLessThan(METRE / 100);
        }
    }

    @Test
    void outsideChinaNothingIsShifted() {
        Coordinate paris = new Coordinate(2.35, 48.85);

        assertThat(Gcj02.fromWgs84(paris)).isEqualTo(paris);
        assertThat(Gcj02.toWgs84(paris)).isEqualTo(paris);
    }
}
