package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** One word that only colleagues may read, written at every step that takes a note; then it is looked for outside. */
@IntegrationTest
class InternalNotesTest {
    private static final String CANARY = "金丝雀内部话";
    private static final Map<String, String> NOTE = Map.of("note", CANARY);

    private final TestCounty county;
    private final People people;
    private People.Matter matter = new People.Matter("", "", "");

    InternalNotesTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        county = counties.tinyCounty();
        people = new People(county);
    }

    @BeforeEach
    void everyStepLeavesANote() {
        String city = county.bodyId("城管局").toString();
        matter = people.raised("路灯不亮");
        act("desk", "takeUp", NOTE);
        act("desk", "dispatch", Map.of("note", CANARY, "organization", city));
        act("city", "object", Map.of("note", CANARY, "ground", "NOT_OURS"));
        act("desk", "overrule", NOTE);
        act("city", "accept", Map.of());
        act(
                "city",
                "reassign",
                Map.of("note", CANARY, "post", county.postOf("city2").toString()));
        act("city", "note", NOTE);
        act("city2", "answer", Map.of("result", "已修好"));
        act("desk", "rework", NOTE);
        act("city2", "answer", Map.of("result", "已修好"));
        act("desk", "note", NOTE);
        act("desk", "verify", Map.of("note", CANARY, "way", "PHONE", "outcome", "SOLVED"));
        act("desk", "close", NOTE);
    }

    private void act(String login, String action, Map<String, ?> input) {
        var answer = people.act(login, matter.id(), action, input);
        assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(200);
    }

    @Test
    void colleaguesReadIt() {
        assertThat(people.view("city", matter.id()).body().toString()).contains(CANARY);
        assertThat(people.at("desk").get(path("/file")).body().toString()).contains(CANARY);
    }

    @Test
    void theReporterDoesNot() {
        assertThat(people.follow(matter.code()).body().toString())
                .contains("已修好")
                .doesNotContain(CANARY, "内部备注");
        assertThat(people.byCode(matter.code(), "rate", Map.of("solved", "SOLVED", "satisfaction", 4))
                        .body()
                        .toString())
                .contains("已修好")
                .doesNotContain(CANARY);
    }

    @Test
    void norDoesTheFileThatIsMeantForTheReporter() {
        assertThat(people.at("desk").get(path("/file?reader=REPORTER")).body().toString())
                .contains("已修好")
                .doesNotContain(CANARY, "内部备注");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "XLSX"})
    void norDoesAnExport(String format) throws IOException {
        byte[] table =
                people.at("desk").download("/api/cases/export?format=" + format).body();
        String all = format.equals("CSV") ? new String(table, StandardCharsets.UTF_8) : Unzipped.text(table);

        assertThat(all).contains(matter.number(), "已办结").doesNotContain(CANARY);
    }

    /** The messages that went to the reporter, or that the desk has to read out. */
    @Test
    void norDoWordsThatAreReadOutToTheReporter() {
        assertThat(people.at("desk").get("/api/messages/not-sent").body().toString())
                .doesNotContain(CANARY);
    }

    private String path(String what) {
        return "/api/cases/" + matter.id() + what;
    }
}
