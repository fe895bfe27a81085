package org.liuchi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browser;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PagesTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private final Browser anybody;

    PagesTest(@Autowired Browsers browsers) {
        anybody = browsers.in(browsers.newCounty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/open",
                "/open/pages/tiny/help",
                "/m",
                "/m/",
                "/m/follow/ABCD-EFGH-JKMN",
                "/console/",
                "/console/cases/1"
            })
    void everyAddressOfAnAppIsItsPage(String address) {
        HttpResponse<byte[]> page = anybody.download(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void whatAPageLoadsIsKeptByTheBrowserForGood() {
        Matcher script = SCRIPT.matcher(new String(anybody.download("/").body(), StandardCharsets.UTF_8));
        assertThat(script.find()).isTrue();

        HttpResponse<byte[]> loaded = anybody.with("Accept-Encoding", "gzip").download(script.group(1));

        assertThat(loaded.statusCode()).isEqualTo(200);
        assertThat(header(loaded, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(loaded, "Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void whatNoAppKnowsIsNotFound() {
        assertThat(anybody.get("/assets/none.js").status()).isEqualTo(404);
        assertThat(anybody.get("/elsewhere").status()).isEqualTo(404);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
