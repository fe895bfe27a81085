package org.liuchi.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AreaControllerTest {
    @Autowired
    private Areas areas;

    @Autowired
    private Browsers browsers;

    @Test
    void aResidentPicksAPlaceByNameFromTheTownDown() {
        TinyCounty tiny = TinyCounty.load(areas, browsers.newCounty());
        Browser browser = browsers.in(tiny.code());

        assertThat(browser.get("/api/public/areas").body().toString())
                .isEqualTo("[{\"code\":\"%s\",\"name\":\"城关镇\",\"kind\":\"TOWN\"}]".formatted(tiny.town()));
        assertThat(browser.get("/api/public/areas?parent=").body())
                .isEqualTo(browser.get("/api/public/areas").body());
        assertThat(browser.get("/api/public/areas?parent=" + tiny.west()).body().findValuesAsString("name"))
                .containsExactly("第一网格", "第二网格", "第三网格", "第四网格");
    }

    @Test
    void aPointIsNamedFromItsGridUpToTheCounty() {
        TinyCounty tiny = TinyCounty.load(areas, browsers.newCounty());

        assertThat(browsers.in(tiny.code())
                        .get("/api/public/areas/at?longitude=110.005&latitude=30.03")
                        .body()
                        .findValuesAsString("name"))
                .containsExactly("第一网格", "河西社区", "城关镇", "小县");
    }

    @Test
    void aPlaceThatCannotBeIsRefusedInTheReadersLanguage() {
        TinyCounty tiny = TinyCounty.load(areas, browsers.newCounty());
        Browser browser = browsers.in(tiny.code());

        Browser.Answer chinese = browser.get("/api/public/areas/at?longitude=0&latitude=0");
        Browser.Answer english = browser.with("Accept-Language", "en").get("/api/public/areas?parent=341181000000");

        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.body().toString()).contains("设备没有给出位置(经纬度为 0)");
        assertThat(english.status()).isEqualTo(400);
        assertThat(english.body().toString()).contains("341181000000 is not a division or grid of this county");
    }
}
