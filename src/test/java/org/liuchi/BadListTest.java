package org.liuchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liuchi.areas.Areas;
import org.liuchi.cases.Categories;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.Label;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists with mistakes in them: each is named by its line, and nothing is taken. */
@IntegrationTest
class BadListTest {
    private final Enrolment enrolment;
    private final Organizations organizations;
    private final Categories categories;
    private final Areas areas;
    private final TestClock clock;
    private final CountyCode county;

    @TempDir
    private Path folder;

    private int file;

    @Autowired
    BadListTest(
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
    void everyBadLineOfTheOrganisationsIsNamedAndNothingIsTaken() {
        assertThat(refused(() -> organizations("""
            kind,name,short_name,area,parent,categories,ends
            部门,城管局,,,,,
            部门,城管局,,,,,
            公司,水厂,,,,,
            镇街,西镇,,{county}100001,,,
            村社区,河滨社区,,999999100001,,,
            部门,林业局,,,没有的局,,
            部门,一个名字超过二十个字而又没有写简称的某某某某某单位,,,,,
            联动中心,中心,,,,,2026-12-31
            部门,水利局,,,,,31.12.2026
            """)))
                .containsExactly("line.4.kind organization-kind", "line.8.name too-long", "line.10.ends day");
        assertThat(refused(() -> organizations("""
            kind,name,short_name,area,parent,categories,ends
            部门,城管局,,,,,
            部门,城管局,,,,,
            镇街,西镇,,{county}100001,,,
            村社区,河滨社区,,999999100001,,,
            部门,林业局,,,没有的局,,
            联动中心,中心,,,,,2026-12-31
            """)))
                .containsExactly(
                        "line.3.name organization-twice",
                        "line.4.area organization-area",
                        "line.5.area unknown-area",
                        "line.6.parent parent-first",
                        "line.7.ends centre-stays");
        assertThat(refused(() -> organizations("""
            kind,name,categories
            部门,城管局,city;sea
            部门,水务局,city
            """)))
                .containsExactly("line.2.categories unknown-category", "line.3.categories category-twice");
        assertThat(organizations.all(county)).isEmpty();
    }

    @Test
    void aBodyCannotBelongToWhatBelongsToIt() {
        organizations(EnrolmentTest.ORGANIZATIONS);

        assertThat(refused(() -> organizations("kind,name,short_name,parent\n部门,城市管理局,城管局,水务局\n")))
                .containsExactly("line.2.parent organization-circle");
    }

    @Test
    void everyBadLineOfTheStaffIsNamedAndNothingIsTaken() {
        organizations(EnrolmentTest.ORGANIZATIONS);

        assertThat(refused(() -> staff("""
            login,name,organization,post,role,area
            a b,张一,联动中心,受理席,联动中心席位,
            desk1,张一,联动中心,受理席,皇帝,
            """))).containsExactly("line.2.login login", "line.3.role role");
        assertThat(refused(() -> staff("""
            login,name,organization,post,role,area,intake
            desk1,张一,联动中心,受理席,联动中心席位,,
            desk1,张一,联动中心,受理席,联动中心席位,,
            desk1,张三,联动中心,值班长,联动中心席位,,
            desk3,张三,联动中心,受理席,分管领导,,
            wood,孙一,林业局,接单岗,部门承办人,,
            grid,赵一,河滨社区,网格员,网格员,,
            grid2,赵二,河滨社区,网格员,网格员,{county}101200001,
            city,李一,城管局,接单岗,部门承办人,,是
            city2,李二,城管局,市容岗,部门承办人,,是
            """)))
                .containsExactly(
                        "line.3.post seat-twice",
                        "line.4.name login-of-another",
                        "line.5.role post-of-another-role",
                        "line.6.organization no-organization",
                        "line.7.area grid-needed",
                        "line.8.area area-outside",
                        "line.10.intake intake-twice");
        assertThat(organizations.posts(county)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAdministratorHasNoOtherRole() throws IOException {
        organizations(EnrolmentTest.ORGANIZATIONS);

        assertThat(refused(() -> staff("""
            login,name,organization,post,role
            both,钱一,联动中心,系统管理,系统管理员
            both,钱一,城管局,接单岗,部门承办人
            two,钱二,联动中心,审计,审计员
            two,钱二,联动中心,安全管理,安全管理员
            """)))
                .containsExactly("line.2.role administrator-apart", "line.4.role administrator-apart");
        staff("login,name,organization,post,role\nsys,钱一,联动中心,系统管理,系统管理员\n");
        assertThat(refused(() -> staff("login,name,organization,post,role\nsys,钱一,城管局,接单岗,部门承办人\n")))
                .containsExactly("line.2.role administrator-apart");
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOver() throws IOException {
        organizations(EnrolmentTest.ORGANIZATIONS);
        Files.writeString(folder.resolve("passwords1.csv"), "of last year");

        assertThat(refused(() -> staff(EnrolmentTest.STAFF))).containsExactly("passwords file-exists");

        assertThat(folder.resolve("passwords1.csv")).hasContent("of last year");
        assertThat(organizations.posts(county)).isEmpty();
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

    private static List<String> refused(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work).violations().stream()
                .map(violation -> violation.field() + " " + violation.rule())
                .toList();
    }
}
