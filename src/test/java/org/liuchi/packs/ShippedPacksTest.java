package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ShippedPacksTest {
    private final Packs packs;
    private final TestCounty county;

    ShippedPacksTest(@Autowired Packs packs, @Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.packs = packs;
        county = counties.tinyCounty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianchang", "wujin", "tongcheng", "zhijiang", "zhenlai"})
    void thePackIsInstalledWithItsDemoRecords(String name) throws IOException {
        Pack pack = Packs.read(Path.of("packs", name));

        assertThat(pack.demo()).isNotEmpty();
        assertThat(packs.installWithDemo(county.code(), pack)).isNotEmpty();
        assertThat(packs.installWithDemo(county.code(), pack)).isEmpty();
    }
}
