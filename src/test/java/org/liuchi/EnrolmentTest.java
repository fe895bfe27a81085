package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liuchi.areas.Areas;
import org.liuchi.cases.Categories;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.Label;
import org.springframework.beans.factory.annotation.Autowired;

/** Organisations and staff from lists, as an operator hands them in. */
@IntegrationTest
class EnrolmentTest {
    static final String ORGANIZATIONS = """
        kind,name,short_name,area,parent,categories,ends
        联动中心,小县联动中心,联动中心,,,,
        部门,城市管理局,城管局,,,city;other,
        department,水务局,水务局,,城管局,water,
        镇街,西镇,,{county}100,,,
        村社区,河滨社区,,{county}100001,西镇,,
        """;
    static final String STAFF = """
        login,name,organization,post,role,area,phone,ends
        desk1,张一,联动中心,受理席,联动中心席位,,,
        desk2,张二,联动中心,受理席,county desk,,,
        city,李一,城管局,接单岗,DEPARTMENT_HANDLER,,,
        city2,李二,城管局,市容岗,部门承办人,,,
        town,王一,西镇,分派岗,镇街受理员,,,
        village,王二,{county}100001,便民岗,村社区工作人员,,,
        grid,赵一,河滨社区,网格员,网格员,{county}100001001,13812345678,
        grid,赵一,河滨社区,网格员,grid worker,{county}100001002,,
        """;

    private final Enrolment enrolment;
    private final Organizations organizations;
    private final Categories categories;
    private final Areas areas;
    private final Browsers browsers;
    private final TestClock clock;
    private final CountyCode county;

    @TempDir
    private Path folder;

    private int file;

    @Autowired
    EnrolmentTest(
            Enrolment enrolment,
            Organizations organizations,
            Categories categories,
            Areas areas,
            Browsers browsers,
            TestClock clock) {
        this.enrolment = enrolment;
        this.organizations = organizations;
        this.categories = categories;
        this.areas = areas;
        this.browsers = browsers;
        this.clock = clock;
        this.county = browsers.newCounty();
    }

    @BeforeEach
    void anEmptyCounty() {
        clock.set(TestClock.START);
        areas.enter(county, new TestGround(county).areas(), TestGround.FROM);
        categories.put(
                county,
                List.of(
                        new Categories.Category("city", new Label("市容环境", "City"), null),
                        new Categories.Category("water", new Label("供水排水", "Water"), null),
                        new Categories.Category("other", new Label("其他", "Other"), null)));
    }

    @Test
    void theListsMakeOrganisationsPostsAndAccountsWithOneTimePasswords() throws IOException {
        assertThat(organizations(ORGANIZATIONS).changed()).isEqualTo(5 + 3);
        Imported imported = staff(STAFF);

        assertThat(imported.warnings()).isEmpty();
        assertThat(organizations.all(county))
                .extracting(Organization::name)
                .containsExactlyInAnyOrder("小县联动中心", "城市管理局", "水务局", "西镇", "河滨社区");
        assertThat(called("水务局").parent()).isEqualTo(called("城管局").id());
        assertThat(categories.find(county, "water").orElseThrow().organization())
                .isEqualTo(called("水务局").id());
        assertThat(organizations.posts(county, called("河滨社区").id()))
                .extracting(Post::name, Post::areaCode, Post::intake)
                .containsExactlyInAnyOrder(
                        tuple("便民岗", null, true),
                        tuple("网格员", county + "100001001", false),
                        tuple("网格员", county + "100001002", false));
        Path out = folder.resolve("passwords1.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(out))
                .hasSize(1 + 7)
                .anySatisfy(line -> assertThat(line).matches(Pattern.compile("联动中心,张一,desk1(,|-|[a-z2-9]{4})+")));
        Browser browser = browsers.in(county);
        assertThat(signIn(browser, "grid", password(out, "grid"))
                        .body()
                        .at("/mustChangePassword")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theSameListsAgainChangeNothingAndLeaveNoFileOfPasswords() throws IOException {
        organizations(ORGANIZATIONS);
        staff(STAFF);
        clock.advance(Duration.ofDays(1));

        assertThat(organizations(ORGANIZATIONS).changed()).isZero();
        assertThat(staff(STAFF).changed()).isZero();
        assertThat(folder.resolve("passwords2.csv")).doesNotExist();
    }

    @Test
    void aChangedLineChangesWhatItSpeaksOf() throws IOException {
        organizations(ORGANIZATIONS);
        staff(STAFF);
        var town = called("西镇").id();
        clock.advance(Duration.ofDays(1));

        assertThat(organizations(ORGANIZATIONS.replace("镇街,西镇,", "镇街,西山镇,").replace(",西镇,,", ",西山镇,,"))
                        .changed())
                .isEqualTo(1);
        assertThat(called("西山镇").id()).isEqualTo(town);
        assertThat(staff("""
            login,name,organization,post,role,intake
            city2,李小二,城管局,市容岗,DEPARTMENT_HANDLER,yes
            """).changed()).isEqualTo(3);
        assertThat(organizations
                        .intakePost(county, called("城管局").id())
                        .orElseThrow()
                        .name())
                .isEqualTo("市容岗");
    }

    @Test
    void whoLeavesAPostLosesItOnThatDayAndWhoLeavesTheLastOneCanNoLongerSignIn() throws IOException {
        organizations(ORGANIZATIONS);
        staff(STAFF);
        String password = password(folder.resolve("passwords1.csv"), "town");
        String leaving = STAFF.replace("town,王一,西镇,分派岗,镇街受理员,,,", "town,王一,西镇,分派岗,镇街受理员,,,2026-03-10");
        staff(leaving);
        assertThat(signIn(browsers.in(county), "town", password).status()).isEqualTo(200);

        clock.advance(Duration.ofDays(9));

        assertThat(signIn(browsers.in(county), "town", password).status()).isEqualTo(401);
        Imported again = staff(leaving);
        assertThat(again.changed()).isZero();
        assertThat(again.warnings())
                .extracting(warning -> warning.field() + " " + warning.rule())
                .containsExactly("西镇 nobody-receives");
        staff(STAFF);
        assertThat(signIn(browsers.in(county), "town", password).status()).isEqualTo(200);
    }

    @Test
    void anOrganisationThatEndsTakesNoMoreWork() {
        organizations(ORGANIZATIONS);
        String ending = ORGANIZATIONS.replace("水务局,水务局,,城管局,water,", "水务局,水务局,,城管局,,2026-03-10");
        assertThat(organizations(ending).changed()).isEqualTo(1);
        assertThat(called("水务局").validTo()).isNotNull();

        clock.advance(Duration.ofDays(9));

        assertThat(organizations.all(county)).extracting(Organization::name).doesNotContain("水务局");
        assertThat(organizations(ending).changed()).isZero();
    }

    private Imported organizations(String csv) {
        return enrolment.organizations(county, reader(csv), clock.instant());
    }

    private Imported staff(String csv) {
        return enrolment.staff(county, reader(csv), folder.resolve("passwords" + ++file + ".csv"), clock.instant());
    }

    private StringReader reader(String csv) {
        return new StringReader(csv.replace("{county}", county.value()));
    }

    private Organization called(String name) {
        return organizations.all(county).stream()
                .filter(one -> one.isCalled(name))
                .findFirst()
                .orElseThrow();
    }

    private static Browser.Answer signIn(Browser browser, String login, String password) {
        return browser.post("/api/session", Map.of("login", login, "password", password));
    }

    private static String password(Path file, String login) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[2].equals(login))
                .map(cells -> cells[3])
                .findFirst()
                .orElseThrow();
    }
}
