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
class ZhenlaiAndZhijiangPacksTest {
    private final Packs packs;
    private final TestCounty county;

    ZhenlaiAndZhijiangPacksTest(
            @Autowired Packs packs, @Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.packs = packs;
        county = counties.tinyCounty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhijiang", "zhenlai"})
    void thePackIsInstalledWithItsDemoRecords(String name) throws IOException {
        Pack pack = Packs.read(Path.of("packs", name));

        assertThat(packs.install(county.code(), pack)).isNotEmpty();
        assertThat(packs.demo(county.code(), pack)).isPositive();
    }
}
