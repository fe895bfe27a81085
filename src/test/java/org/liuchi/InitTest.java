package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on a real folder: a county is set up, filled and served. */
@Timeout(300)
class InitTest {
    private static final Pattern ONE_TIME = Pattern.compile("^  (\\w+) +(\\w{4}-\\w{4}-\\w{4}-\\w{4})  .*");

    @TempDir
    private Path home;

    @Test
    void aRealCountyIsSetUpOnceAndNeverHasADemoAccount() throws IOException {
        List<String> printed;
        try (Program init = Program.start(home, 0, "init", "--county", "341102", "--name", "琅琊区")) {
            printed = init.printed();
            assertThat(init.status()).isZero();
        }
        Map<String, String> passwords = oneTimePasswords(printed);
        assertThat(passwords).containsOnlyKeys("sysadmin", "secadmin", "auditor");

        try (Program again = Program.start(home, 0, "init", "--county", "341103")) {
            assertThat(again.printed()).singleElement().asString().contains("已有县 341102", "county 341102 here");
            assertThat(again.status()).isEqualTo(2);
        }

        Path divisions = Files.writeString(home.resolve("divisions.csv"), "code,name\n341102001,琅琊街道\n");
        try (Program filled = Program.start(home, 0, "import", "divisions", divisions.toString())) {
            assertThat(filled.printed()).singleElement().asString().contains("1 new or changed");
        }

        try (Program serving = Program.start(home, 0, "serve", "--liuchi.demo=true")) {
            Browser browser = new Browser(URI.create(serving.address()).getPort(), "localhost");
            browser.with("Origin", "http://localhost");
            assertThat(browser.get("/api/public/demo").status()).isEqualTo(404);
            assertThat(browser.get("/api/public/areas").text("/0/name")).isEqualTo("琅琊街道");
            assertThat(signIn(browser, "desk1", "liuchi-demo").status()).isEqualTo(401);
            passwords.forEach((login, password) -> {
                Browser.Answer whoami = signIn(browser, login, password);
                assertThat(whoami.status()).isEqualTo(200);
                assertThat(whoami.body().path("mustChangePassword").asBoolean()).isTrue();
            });
        }
    }

    @Test
    void aWrongCodeIsRefusedBeforeAnythingIsTouched() throws IOException {
        try (Program init = Program.start(home, 0, "init", "--county", "34118")) {
            assertThat(init.printed()).anyMatch(line -> line.contains("不是六位行政区划代码"));
            assertThat(init.status()).isEqualTo(2);
        }
        assertThat(home).isEmptyDirectory();
    }

    private static Browser.Answer signIn(Browser browser, String login, String password) {
        return browser.post("/api/session", Map.of("login", login, "password", password));
    }

    private static Map<String, String> oneTimePasswords(List<String> printed) {
        return printed.stream()
                .map(ONE_TIME::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
    }
}
