package org.liuchi.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liuchi.TestClock.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class OrganizationsTest {
    private static final Instant LONG_AGO = START.minus(Duration.ofDays(300));

    private final Organizations organizations;
    private final CountyCode county;
    private final Organization centre;
    private final Organization town;
    private final Organization village;

    OrganizationsTest(
            @Autowired Organizations organizations, @Autowired Browsers browsers, @Autowired TestClock clock) {
        clock.set(START);
        this.organizations = organizations;
        county = browsers.newCounty();
        centre = body(Organization.Kind.LINKAGE_CENTRE, "联动中心", "000000", null);
        town = body(Organization.Kind.TOWN, "铜城镇", "100000", null);
        village = body(Organization.Kind.VILLAGE, "龙岗社区", "100200", town);
        organizations.add(county, List.of(centre, town, village));
    }

    @Test
    void theLinkageCentreIsFound() {
        assertThat(organizations.linkageCentre(county)).contains(centre);
        assertThat(organizations.byId(county, town.id())).contains(town);
    }

    @Test
    void anAreaIsLookedAfterByItsVillageElseByItsTown() {
        assertThat(organizations.ofArea(county, county + "100200003")).contains(village);
        assertThat(organizations.ofArea(county, county + "100200")).contains(village);
        assertThat(organizations.ofArea(county, county + "100999")).contains(town);
        assertThat(organizations.ofArea(county, county + "100000")).contains(town);
        assertThat(organizations.ofArea(county, county + "200000")).isEmpty();
        assertThat(organizations.ofArea(county, county + "000000")).isEmpty();
    }

    @Test
    void anotherCountySeesNothingOfIt(@Autowired Browsers browsers) {
        CountyCode other = browsers.newCounty();

        assertThat(organizations.all(other)).isEmpty();
        assertThat(organizations.byId(other, town.id())).isEmpty();
    }

    @Test
    void dispatchedWorkArrivesAtTheIntakePost() {
        Post clerk = Post.of(town.id(), "办事岗", Role.TOWN_DISPATCHER, null, false, LONG_AGO);
        Post intake = Post.of(town.id(), "分派岗", Role.TOWN_DISPATCHER, null, true, LONG_AGO);
        organizations.addPosts(county, List.of(clerk, intake));

        assertThat(organizations.intakePost(county, town.id())).contains(intake);
        assertThat(organizations.intakePost(county, village.id())).isEmpty();
        assertThat(organizations.posts(county, town.id())).containsExactlyInAnyOrder(clerk, intake);
    }

    @Test
    void whatHasEndedIsOnlyFoundByItsId() {
        Post ended = new Post(
                Post.of(town.id(), "旧岗", Role.TOWN_DISPATCHER, null, true, LONG_AGO)
                        .id(),
                town.id(),
                "旧岗",
                Role.TOWN_DISPATCHER,
                null,
                true,
                LONG_AGO,
                START,
                1);
        organizations.addPost(county, ended);

        assertThat(organizations.intakePost(county, town.id())).isEmpty();
        assertThat(organizations.grant(county, ended.id())).isEmpty();
        assertThat(organizations.post(county, ended.id())).contains(ended);
    }

    @Test
    void theRoleOfAPostReachesAsFarAsItsArea() {
        Post worker = Post.of(village.id(), "网格员", Role.GRID_WORKER, county + "100200003", false, LONG_AGO);
        Post clerk = Post.of(village.id(), "村干部", Role.VILLAGE_STAFF, null, true, LONG_AGO);
        Post desk = Post.of(centre.id(), "受理岗", Role.COUNTY_DESK, null, true, LONG_AGO);
        organizations.addPosts(county, List.of(worker, clerk, desk));

        assertThat(organizations.grant(county, worker.id()))
                .contains(new Actor.Grant(Role.GRID_WORKER, county + "100200003", village.id()));
        assertThat(organizations.grant(county, clerk.id()))
                .contains(new Actor.Grant(Role.VILLAGE_STAFF, county + "100200", village.id()));
        assertThat(organizations.grant(county, desk.id()))
                .contains(new Actor.Grant(Role.COUNTY_DESK, county.value(), centre.id()));
    }

    @Test
    void whatWasRolledBackIsNotRemembered(@Autowired TransactionOperations transactions) {
        Organization imagined = body(Organization.Kind.DEPARTMENT, "城管局", "000000", null);
        transactions.executeWithoutResult(transaction -> {
            organizations.add(county, imagined);
            assertThat(organizations.all(county)).contains(imagined);
            transaction.setRollbackOnly();
        });

        assertThat(organizations.all(county)).containsExactly(centre, town, village);
    }

    @Test
    void aCodeThatIsNoDivisionIsRefused() {
        assertThatThrownBy(() -> Organization.of(Organization.Kind.TOWN, "铜城镇", "铜城", "341181", null, START))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations().getFirst().rule())
                                .isEqualTo("area-code"));
    }

    private Organization body(
            Organization.Kind kind, String name, String rest, @org.jspecify.annotations.Nullable Organization parent) {
        return Organization.of(kind, name, name, county + rest, parent == null ? null : parent.id(), LONG_AGO);
    }
}
