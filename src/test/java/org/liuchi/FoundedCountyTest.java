package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ExitCode;

/** A real county from nothing: founded, filled from lists, and the first matter goes once round the loop. */
@Timeout(300)
class FoundedCountyTest {
    private static final String PASSWORD = "six feet each way";

    @TempDir
    private Path home;

    private Path passwords = Path.of("");
    private URI address = URI.create("");

    @Test
    void aFoundedCountyIsStaffedFromListsAndItsFirstMatterGoesRoundTheLoop() throws IOException {
        run("init", "--county", "341102", "--name", "琅琊区");
        run("import", "divisions", file("divisions.csv", """
            code,name
            341102001,琅琊街道
            341102001001,清流社区
            341102001001001,清流一网格
            """));
        run("import", "organizations", file("organizations.csv", "\ufeff" + """
            kind,name,short_name,area,categories
            联动中心,琅琊区社会治理联动中心,联动中心,,
            部门,城市管理局,城管局,,city
            镇街,琅琊街道,,341102001,
            村社区,清流社区,,341102001001,
            """));
        passwords = home.resolve("passwords.csv");
        List<String> printed = run("import", "staff", "--passwords", passwords.toString(), file("staff.csv", """
            login,name,organization,post,role,area
            desk,张一,联动中心,指挥调度席,联动中心席位,
            city,李一,城管局,受理岗,部门承办人,
            town,王一,琅琊街道,受理岗,镇街受理员,
            village,王二,清流社区,便民服务岗,村社区工作人员,
            grid,赵一,清流社区,网格员,网格员,341102001001001
            """));
        assertThat(String.join("\n", printed))
                .doesNotContain(Files.readAllLines(passwords).getLast());

        assertThat(run(ExitCode.USAGE, "flow", "check", file("case.yaml", "overlay: case\noff: [{action: refuse}]")))
                .anyMatch(line -> line.startsWith("case.yaml:2 refuse is not optional"));
        assertThat(run("flow", "adopt", file("case.yaml", """
            overlay: case
            words:
              - {action: dispatch, label: [流转, Pass on]}
            """))).anyMatch(line -> line.startsWith("已采用：case"));

        assertThat(run(ExitCode.USAGE, "pack", "check", pack("kind: TEXT", "kind: TEXTS")))
                .anyMatch(line -> line.startsWith("lamps/registers/lamp.yaml:7 'TEXTS' is none of TEXT"));
        assertThat(run("pack", "install", pack("路灯", "路灯")))
                .anyMatch(line -> line.startsWith("台账 lamps-lamp：新增"))
                .anyMatch(line -> line.startsWith("已安装：lamps"));

        try (Program serving = Program.start(home, 0, "serve")) {
            address = URI.create(serving.address());
            goRoundTheLoop();
        }
    }

    /** A folder with one register, in which something is written otherwise. */
    private String pack(String written, String instead) throws IOException {
        Path folder = home.resolve("packs/lamps");
        Files.createDirectories(folder.resolve("registers"));
        Files.writeString(folder.resolve("pack.yaml"), """
            pack: lamps
            label: [路灯, Street lamps]
            version: 1
            """);
        Files.writeString(folder.resolve("registers/lamp.yaml"), """
            register: lamp
            label: [路灯, Lamp]
            title: name
            visibility: staff
            write: [role COUNTY_DESK]
            fields:
              - {name: name, label: [名称, Name], kind: TEXT, max: 60, required: true}
            """.replace(written, instead));
        return folder.toString();
    }

    private void goRoundTheLoop() throws IOException {
        Browser resident = browser();
        Browser desk = signedIn("desk");
        Browser city = signedIn("city");
        Browser.Answer reported = post(
                resident,
                "/api/public/cases",
                Map.of("description", "门口的垃圾三天没人收", "place", Map.of("areaCode", "341102001001001")));
        assertThat(reported.status()).isEqualTo(201);
        String id = desk.get("/api/cases?number=" + reported.text("/number")).text("/items/0/id");

        Browser.Answer draw = desk.get("/api/callbacks/policy");
        assertThat(draw.text("/version")).isEqualTo("1");
        assertThat(draw.text("/seed")).as("nobody guesses it").hasSize(36);

        act(desk, id, "dispatch", Map.of("organization", organization(desk, "城市管理局")));
        act(city, id, "accept", Map.of());
        act(city, id, "answer", Map.of("result", "已清运，今后每天一次"));
        act(desk, id, "verify", Map.of("way", "PHONE", "outcome", "SOLVED"));
        act(desk, id, "close", Map.of());

        Browser.Answer seen = resident.get("/api/public/cases/" + reported.text("/publicCode"));
        assertThat(seen.text("/status")).isEqualTo("CLOSED");
        assertThat(seen.text("/result")).isEqualTo("已清运，今后每天一次");
        for (String login : List.of("town", "village", "grid")) {
            assertThat(signedIn(login).get("/api/inbox").status()).isEqualTo(200);
        }
    }

    private static void act(Browser browser, String id, String action, Map<String, Object> input) {
        Map<String, Object> body = new HashMap<>(input);
        body.put(
                "version", browser.get("/api/cases/" + id).body().at("/version").asInt());
        Browser.Answer done = post(browser, "/api/cases/" + id + "/actions/" + action, body);
        assertThat(done.status()).as("%s: %s", action, done.body()).isEqualTo(200);
    }

    private static Browser.Answer post(Browser browser, String path, Object body) {
        return browser.with("Idempotency-Key", UUID.randomUUID().toString()).post(path, body);
    }

    private static String organization(Browser browser, String name) {
        return browser.get("/api/organizations")
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** With the one-time password, which has to be changed first. */
    private Browser signedIn(String login) throws IOException {
        String once = Files.readAllLines(passwords).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[2].equals(login))
                .map(cells -> cells[3])
                .findFirst()
                .orElseThrow();
        Browser browser = browser();
        post(browser, "/api/session", Map.of("login", login, "password", once));
        Browser.Answer changed =
                post(browser, "/api/session/password", Map.of("currentPassword", once, "newPassword", PASSWORD));
        assertThat(changed.status()).as("%s: %s", login, changed.body()).isEqualTo(200);
        return browser;
    }

    private Browser browser() {
        return new Browser(address.getPort(), "localhost").with("Origin", "http://localhost");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content).toString();
    }

    private List<String> run(String... arguments) throws IOException {
        return run(ExitCode.OK, arguments);
    }

    private List<String> run(int status, String... arguments) throws IOException {
        try (Program program = Program.start(home, 0, arguments)) {
            List<String> printed = program.printed();
            assertThat(program.status()).as(String.join("\n", printed)).isEqualTo(status);
            return printed;
        }
    }
}
