package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.table.TableFile;
import org.liuchi.platform.table.TableFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists that leave the program as tables. */
@IntegrationTest
class CaseExportTest {
    private final TestCounty county;
    private final People people;
    private final CaseExport export;
    private final JdbcClient sql;

    CaseExportTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired CaseExport export,
            @Autowired JdbcClient sql) {
        clock.set(TestClock.START);
        this.county = counties.tinyCounty();
        this.people = new People(county);
        this.export = export;
        this.sql = sql;
    }

    /** No name, no number, no way to ask for one person's matters. */
    @Test
    @Covers({"R3", "R6"})
    void aTableHasWhatTheListHasAndNothingThatSomebodyWrote() {
        People.Matter matter = people.inHand("路灯不亮，我的电话13812345678");
        HttpResponse<byte[]> answer = people.at("desk").download("/api/cases/export?format=CSV");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"cases-20260302-0900.csv\"");
        List<String> lines = text(answer).lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF编号,标题,类别");
        assertThat(lines.get(1)).startsWith(matter.number() + ",").contains("城管局", "接单岗", "2026-03-02 09:00");
        assertThat(text(answer)).doesNotContain("路灯", "13812345678");
    }

    @ParameterizedTest
    @CsvSource({"desk, 2", "city, 1", "water, 0", "auditor, 0"})
    void everybodyExportsWhatTheyMayRead(String login, int rows) {
        people.inHand("路灯不亮");
        people.raised("垃圾没人收");

        assertThat(text(people.at(login).download("/api/cases/export?format=CSV"))
                        .lines()
                        .count())
                .isEqualTo(rows + 1L);
    }

    @Test
    void aTableIsNarrowedLikeTheList() {
        people.inHand("路灯不亮");
        String raised = people.raised("垃圾没人收").number();

        assertThat(text(people.at("desk").download("/api/cases/export?format=CSV&state=REPORTED")))
                .contains(raised)
                .hasLineCount(2);
        assertThat(people.at("desk")
                        .get("/api/cases/export?format=CSV&phase=DOING")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void pickedCasesAreExportedAndOnlyThoseWithinReach() {
        String mine = people.inHand("路灯不亮").id();
        String others = people.raised("垃圾没人收").id();
        Map<String, Object> picked = Map.of("ids", List.of(mine, others), "format", "CSV");

        assertThat(text(People.keyed(people.at("desk")).download("/api/cases/export", picked)))
                .hasLineCount(3);
        assertThat(text(People.keyed(people.at("city")).download("/api/cases/export", picked)))
                .hasLineCount(2);
    }

    @Test
    void aTitleThatLooksLikeAFormulaIsHarmless() throws IOException {
        String id = people.raised("路灯不亮").id();
        people.act("desk", id, "takeUp", Map.of("title", "=HYPERLINK(1)求和"));

        assertThat(text(people.at("desk").download("/api/cases/export?format=CSV")))
                .contains(",'=HYPERLINK(1)求和,");
        assertThat(Unzipped.text(people.at("desk")
                        .download("/api/cases/export?format=XLSX")
                        .body()))
                .contains("=HYPERLINK(1)求和<")
                .doesNotContain("<f>", ">=HYPERLINK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\t=1", "＝1"})
    void whatBeginsAFormulaIsQuoted(String cell) {
        assertThat(TableFile.harmless(cell)).isEqualTo("'" + cell);
    }

    @Test
    void aTableThatIsCutSaysSo() throws IOException {
        people.raised("路灯不亮");
        people.raised("垃圾没人收");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseQuery any = new CaseQuery(null, null, null, null, null, null, null, null, null, null, null, null);
        export.write(
                export.order(county.staff("desk", TestClock.START), any, null, TableFormat.CSV, 1, TestClock.START),
                out,
                Locale.CHINESE);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("只导出最新的 1 件"));
    }

    @Test
    void everyExportStandsInTheAuditWithItsRows() {
        people.raised("路灯不亮");
        people.at("desk").download("/api/cases/export?format=XLSX");

        assertThat(sql.sql("""
            select account, result from platform.audit where county_code = :county and act = 'case-export'
            """).param("county", county.code().value()).query().singleRow())
                .containsEntry("account", county.accountOf("desk").value())
                .containsEntry("result", "XLSX 1 rows");
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
