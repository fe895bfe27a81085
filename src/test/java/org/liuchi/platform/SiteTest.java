package org.liuchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SiteTest {
    @Autowired
    private Counties counties;

    @Test
    void aRegisteredCountyIsServed() {
        counties.register(new Counties.County(new CountyCode("990101"), "小县", false));

        assertThat(counties.all()).extracting(county -> county.code().value()).contains("990101");
    }
}
