package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.cases.Categories;
import org.liuchi.cases.CategoryRules;
import org.liuchi.cases.catalogue.Book;
import org.liuchi.cases.catalogue.ListDrafts;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is imported by replaying messages goes by the lists like everything else. */
@IntegrationTest
class ReplayUnderListsTest {
    private static final String MESSAGES = """
        message_id,topic,text,time,reply
        1,停水,自来水停了三天,2020-01-01,已恢复供水
        """;

    @TempDir
    private Path folder;

    @Test
    @Covers("ZL-31")
    void aReplayHandsNoMatterOfADepartmentToATown(
            @Autowired StaffedCounty staffed,
            @Autowired Organizations organizations,
            @Autowired Categories categories,
            @Autowired ListDrafts drafts,
            @Autowired Browsers browsers,
            @Autowired JdbcClient sql)
            throws IOException {
        CountyCode county = staffed.make("localhost");
        String area = county + "100000";
        Organization town =
                Organization.of(Organization.Kind.TOWN, "西镇", "西镇", area, null, TestClock.START.minusSeconds(60));
        organizations.add(county, town);
        organizations.addPost(
                county, Post.of(town.id(), "分派岗", Role.TOWN_DISPATCHER, null, true, TestClock.START.minusSeconds(60)));
        // the county's own table still names the town; the published catalogue names the department
        categories.put(
                county, List.of(new Categories.Category("utilities", new Label("水电气热", "Utilities"), town.id())));
        drafts.draft(county, Book.CATALOGUE, new StringReader("""
            code,name,category,lead
            D-01,供水抢修,utilities,水务局
            """), "", null, TestClock.START);
        drafts.publish(county, Book.CATALOGUE, TestClock.START);

        JsonNode report = replay(browsers);

        assertThat(report.path("reported").asInt()).isEqualTo(1);
        assertThat(report.path("dispatched").asInt()).isZero();
        assertThat(sql.sql("select count(*) from cases.push_down where county_code = :county and outcome = 'REFUSED'")
                        .param("county", county.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private JsonNode replay(Browsers browsers) throws IOException {
        StringWriter out = new StringWriter();
        new CommandLine(new Replay(CategoryRules.shipped()::categoryOf, Patience.USUAL, new Phrases(Locale.ENGLISH)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(
                        Files.writeString(folder.resolve("messages.csv"), MESSAGES)
                                .toString(),
                        "--url",
                        "http://localhost:" + browsers.port(),
                        "--accounts",
                        Files.writeString(folder.resolve("accounts.csv"), StaffedCounty.ACCOUNTS)
                                .toString(),
                        "--report",
                        folder.resolve("report.json").toString());
        return JsonMapper.shared().readTree(folder.resolve("report.json"));
    }
}
