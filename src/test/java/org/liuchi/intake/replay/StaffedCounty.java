package org.liuchi.intake.replay;

import static org.liuchi.TestClock.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.liuchi.Browsers;
import org.liuchi.areas.Areas;
import org.liuchi.areas.TinyCounty;
import org.liuchi.cases.Categories;
import org.liuchi.cases.Categories.Category;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organization.Kind;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Account;
import org.liuchi.people.Accounts;
import org.liuchi.people.Duties;
import org.liuchi.people.Duty;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a county with a desk, two departments and two categories; found by the tests' component scan. */
@Component
class StaffedCounty {
    /** As {@code --accounts} takes them. */
    static final String ACCOUNTS = """
        login,password,organization,roles
        desk,six feet each way,联动中心,COUNTY_DESK
        housing,six feet each way,住建局,DEPARTMENT_HANDLER
        water,six feet each way,水务局,DEPARTMENT_HANDLER
        """;

    private static final String PASSWORD = "six feet each way";
    private static final Instant LONG_AGO = START.minus(Duration.ofDays(300));

    private final Browsers browsers;
    private final Areas areas;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Duties duties;
    private final Categories categories;
    private final JdbcClient sql;

    StaffedCounty(
            Browsers browsers,
            Areas areas,
            Organizations organizations,
            Accounts accounts,
            Duties duties,
            Categories categories,
            JdbcClient sql) {
        this.browsers = browsers;
        this.areas = areas;
        this.organizations = organizations;
        this.accounts = accounts;
        this.duties = duties;
        this.categories = categories;
        this.sql = sql;
    }

    /** @param host under which the county answers; a test has one of its own, since who answers is remembered a while */
    CountyCode make(String host) {
        CountyCode county = browsers.newCounty();
        TinyCounty.load(areas, county);
        String hash = accounts.hash("anybody", PASSWORD);
        staffed(county, Kind.LINKAGE_CENTRE, "联动中心", "desk", Role.COUNTY_DESK, hash);
        Organization housing = staffed(county, Kind.DEPARTMENT, "住建局", "housing", Role.DEPARTMENT_HANDLER, hash);
        Organization water = staffed(county, Kind.DEPARTMENT, "水务局", "water", Role.DEPARTMENT_HANDLER, hash);
        categories.put(
                county,
                List.of(
                        new Category("utilities", new Label("水电气热", "Utilities"), water.id()),
                        new Category("other", new Label("其他", "Other"), housing.id())));
        sql.sql("delete from platform.site where host = :host")
                .param("host", host)
                .update();
        sql.sql("insert into platform.site (host, county) values (:host, :county)")
                .param("host", host)
                .param("county", county.value())
                .update();
        return county;
    }

    private Organization staffed(CountyCode county, Kind kind, String name, String login, Role role, String hash) {
        Organization organization = Organization.of(kind, name, name, county + "000000", null, LONG_AGO);
        organizations.add(county, organization);
        Post post = Post.of(organization.id(), "受理岗", role, null, true, LONG_AGO);
        organizations.addPost(county, post);
        Account account = Account.of(login, "王" + login, hash, false, LONG_AGO);
        accounts.add(county, account);
        duties.hold(county, List.of(Duty.from(LONG_AGO, post.id(), account.id())));
        return organization;
    }
}
