package org.liuchi;

import static org.liuchi.TestClock.START;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liuchi.areas.Areas;
import org.liuchi.cases.Categories;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Account;
import org.liuchi.people.Accounts;
import org.liuchi.people.Duties;
import org.liuchi.people.Duty;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Label;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/**
 * A small county on its {@link TestGround}, with everybody who is needed to bring a case round the loop.
 *
 * <p>Who signs in: {@code desk} and {@code desk2} at the linkage centre; {@code city} (receives), {@code city2}
 * (works) and {@code cityAuditor} of city management, {@code water} and {@code water2} alike; {@code petition} and {@code petition2} at the petition office; {@code town}, {@code village} and {@code grid} in
 * the west; {@code leader}, {@code system}, {@code security}, {@code auditor} at the county office. All with {@link
 * #PASSWORD}.
 */
public final class TestCounty {
    public static final String PASSWORD = "six feet each way";

    private static final Instant LONG_AGO = START.minus(Duration.ofDays(300));

    private final CountyCode code;
    private final TestGround ground;
    private final Doors doors;
    private final Map<String, AccountId> accounts = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, Organization> bodies = new HashMap<>();

    private TestCounty(CountyCode code, Doors doors) {
        this.code = code;
        this.ground = new TestGround(code);
        this.doors = doors;
    }

    /** Makes counties; found by the tests' component scan. */
    @Component
    public static final class Doors {
        private final Browsers browsers;
        private final Areas areas;
        private final Organizations organizations;
        private final Accounts accounts;
        private final Duties duties;
        private final Categories categories;
        private final StaffDirectory directory;
        private final String hash;

        Doors(
                Browsers browsers,
                Areas areas,
                Organizations organizations,
                Accounts accounts,
                Duties duties,
                Categories categories,
                StaffDirectory directory) {
            this.browsers = browsers;
            this.areas = areas;
            this.organizations = organizations;
            this.accounts = accounts;
            this.duties = duties;
            this.categories = categories;
            this.directory = directory;
            this.hash = accounts.hash("anybody", PASSWORD);
        }

        /** One that no other test knows. */
        public TestCounty tinyCounty() {
            return new TestCounty(browsers.newCounty(), this).settled();
        }
    }

    private TestCounty settled() {
        doors.areas.enter(code, ground.areas(), TestGround.FROM);
        doors.areas.draw(code, ground.boundaries(), TestGround.FROM);
        return body(Organization.Kind.LINKAGE_CENTRE, "联动中心", ground.county())
                .receives("受理岗", Role.COUNTY_DESK, "desk", "desk2")
                .body(Organization.Kind.DEPARTMENT, "城管局", ground.county())
                .receives("接单岗", Role.DEPARTMENT_HANDLER, "city")
                .works("市容岗", Role.DEPARTMENT_HANDLER, "city2")
                .works("内审岗", Role.AUDITOR, "cityAuditor")
                .body(Organization.Kind.DEPARTMENT, "水务局", ground.county())
                .receives("收件岗", Role.DEPARTMENT_HANDLER, "water")
                .works("管网岗", Role.DEPARTMENT_HANDLER, "water2")
                .body(Organization.Kind.DEPARTMENT, "信访局", ground.county())
                .receives("来访接待岗", Role.PETITION_OFFICE, "petition")
                .works("复查复核岗", Role.PETITION_OFFICE, "petition2")
                .body(Organization.Kind.TOWN, "西镇", ground.town("100"))
                .receives("分派岗", Role.TOWN_DISPATCHER, "town")
                .body(Organization.Kind.VILLAGE, "河滨社区", ground.village("100001"))
                .receives("治理岗", Role.VILLAGE_STAFF, "village")
                .works("网格岗", Role.GRID_WORKER, "grid")
                .body(Organization.Kind.COUNTY_OFFICE, "县政府办", ground.county())
                .works("县领导岗", Role.LEADER, "leader")
                .works("系统管理岗", Role.SYSTEM_ADMIN, "system")
                .works("安全管理岗", Role.SECURITY_ADMIN, "security")
                .works("审计岗", Role.AUDITOR, "auditor")
                .categories();
    }

    private TestCounty body(Organization.Kind kind, String name, String area) {
        Organization body = Organization.of(kind, name, name, area, null, LONG_AGO);
        doors.organizations.add(code, body);
        bodies.put(name, body);
        bodies.put("", body);
        return this;
    }

    private TestCounty receives(String post, Role role, String... logins) {
        return post(post, role, true, logins);
    }

    private TestCounty works(String post, Role role, String... logins) {
        return post(post, role, false, logins);
    }

    private TestCounty post(String name, Role role, boolean intake, String... logins) {
        Organization body = Objects.requireNonNull(bodies.get(""));
        Post post = Post.of(body.id(), name, role, role == Role.GRID_WORKER ? ground.bank(1) : null, intake, LONG_AGO);
        doors.organizations.addPost(code, post);
        for (String login : logins) {
            posts.put(login, post);
            doors.duties.hold(code, List.of(Duty.from(LONG_AGO, post.id(), account(login))));
        }
        return this;
    }

    private TestCounty categories() {
        doors.categories.put(
                code,
                List.of(
                        new Categories.Category("city", new Label("市容环境", "City appearance"), bodyId("城管局")),
                        new Categories.Category("water", new Label("供水排水", "Water"), bodyId("水务局")),
                        new Categories.Category("other", new Label("其他", "Other"), null)));
        return this;
    }

    /** A new account on no post. */
    public AccountId account(String login) {
        Account account = Account.of(login, "张" + login, doors.hash, false, LONG_AGO);
        doors.accounts.add(code, account);
        accounts.put(login, account.id());
        return account.id();
    }

    /** Takes over while nobody who holds the post of {@code login} is there. */
    public void standIn(String standIn, String login) {
        doors.duties.standIn(code, List.of(Duty.from(LONG_AGO, postOf(login), accountOf(standIn))));
    }

    /** Another post in the same body, which the account holds too and which ends. */
    public PostId postThatEnds(String login, Instant end) {
        Post own = Objects.requireNonNull(posts.get(login), login);
        PostId id = new PostId(Ids.next(START));
        doors.organizations.addPost(
                code, new Post(id, own.organization(), "专班岗", own.role(), null, false, LONG_AGO, end, 1));
        doors.duties.hold(code, List.of(Duty.from(LONG_AGO, id, accountOf(login))));
        return id;
    }

    /** The body ends and nobody has handed over its work. */
    public void end(String body, Instant now) {
        doors.organizations.end(code, bodyId(body), now);
    }

    public void absent(String login, Instant since, Instant until) {
        doors.duties.absent(code, accountOf(login), since, until, "", since);
    }

    public CountyCode code() {
        return code;
    }

    public TestGround ground() {
        return ground;
    }

    public OrganizationId bodyId(String name) {
        return Objects.requireNonNull(bodies.get(name), name).id();
    }

    /** The post that this account was put on. */
    public PostId postOf(String login) {
        return Objects.requireNonNull(posts.get(login), login).id();
    }

    public AccountId accountOf(String login) {
        return Objects.requireNonNull(accounts.get(login), login);
    }

    /** As the program knows the account at that time. */
    public Actor.Staff staff(String login, Instant now) {
        return doors.directory.find(code, accountOf(login), now).orElseThrow();
    }

    /** In front of the county's pages, not signed in. */
    public Browser browser() {
        return doors.browsers.in(code);
    }

    public Browser signedIn(String login) {
        Browser browser = browser();
        Browser.Answer answer = browser.post("/api/session", Map.of("login", login, "password", PASSWORD));
        if (answer.status() != 200) {
            throw new IllegalStateException(login + " can't sign in: " + answer.body());
        }
        return browser;
    }
}
