package org.liuchi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.organizations.Post;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DutiesTest {
    private static final Instant NOW = TestClock.START;
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    private final Town town;
    private final Duties duties;
    private final Accounts accounts;
    private final StaffDirectory directory;

    private final Town.Hall hall;
    private final PostId desk;
    private final AccountId holder;
    private final AccountId standIn;

    DutiesTest(
            @Autowired Town town,
            @Autowired Duties duties,
            @Autowired Accounts accounts,
            @Autowired StaffDirectory directory,
            @Autowired TestClock clock) {
        this.town = town;
        this.duties = duties;
        this.accounts = accounts;
        this.directory = directory;
        clock.set(NOW);
        hall = town.hall();
        desk = town.post(hall, "分派岗", Role.TOWN_DISPATCHER);
        holder = town.holder(hall, "wang", desk);
        standIn = town.standIn(hall, "zhao", desk);
    }

    @Test
    void aHolderHasTheRoleOfThePostInItsArea() {
        Actor.Staff staff = directory.find(hall.county(), holder, NOW).orElseThrow();

        assertThat(staff.posts()).containsExactly(desk);
        assertThat(staff.grants())
                .containsExactly(new Actor.Grant(
                        Role.TOWN_DISPATCHER,
                        hall.county() + "100",
                        hall.organization().id()));
    }

    @Test
    void aStandInHasThePostOnlyWhileTheHolderIsAway() {
        assertThat(posts(standIn)).isEmpty();

        UUID absence = duties.absent(hall.county(), holder, NOW, NEXT_WEEK, "年休假", NOW);
        assertThat(posts(standIn)).containsExactly(desk);
        assertThat(posts(holder)).containsExactly(desk);

        duties.back(hall.county(), absence, NOW.plusSeconds(60));
        assertThat(posts(standIn, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void anAbsenceEndsByItself(@Autowired TestClock clock) {
        duties.absent(hall.county(), holder, NOW, NEXT_WEEK, "", NOW);
        assertThat(posts(standIn)).containsExactly(desk);

        clock.set(NEXT_WEEK);
        assertThat(posts(standIn, NEXT_WEEK)).isEmpty();
    }

    @Test
    void aColleagueOnTheSamePostSparesTheStandIn() {
        town.holder(hall, "qian", desk);
        duties.absent(hall.county(), holder, NOW, NEXT_WEEK, "", NOW);

        assertThat(posts(standIn)).isEmpty();
    }

    @Test
    void aVacantPostFallsToItsStandIn() {
        duties.release(hall.county(), desk, holder, NOW);

        assertThat(posts(holder)).isEmpty();
        assertThat(posts(standIn)).containsExactly(desk);
    }

    @Test
    void theDrillNamesThePostsThatNobodyWouldAnswerFor() {
        PostId empty = town.post(hall, "空岗", Role.VILLAGE_STAFF);
        assertThat(uncovered()).containsExactly(empty);

        duties.absent(hall.county(), holder, NOW, null, "", NOW);
        assertThat(uncovered()).containsExactly(empty);

        duties.absent(hall.county(), standIn, NOW, null, "", NOW);
        assertThat(uncovered()).containsExactlyInAnyOrder(empty, desk);
    }

    @Test
    void aLockedHolderCountsAsNotThere() {
        accounts.lock(hall.county(), holder, NOW);

        assertThat(posts(standIn)).containsExactly(desk);
        assertThat(directory.find(hall.county(), holder, NOW)).isEmpty();
    }

    @Test
    void theDeskSeesTheDrillAndADispatcherDoesNot(@Autowired Browsers browsers) {
        town.post(hall, "空岗", Role.VILLAGE_STAFF);
        town.holder(hall, "sun", town.post(hall, "受理岗", Role.COUNTY_DESK));
        Browser browser = browsers.in(hall.county());

        browser.post("/api/session", Map.of("login", "sun", "password", Town.PASSWORD));
        assertThat(browser.get("/api/posts/uncovered").text("/items/0/name")).isEqualTo("空岗");

        browser.post("/api/session", Map.of("login", "wang", "password", Town.PASSWORD));
        assertThat(browser.get("/api/posts/uncovered").status()).isEqualTo(403);
    }

    private Set<PostId> uncovered() {
        return duties.uncovered(hall.county(), NOW).stream().map(Post::id).collect(java.util.stream.Collectors.toSet());
    }

    private Set<PostId> posts(AccountId account) {
        return posts(account, NOW);
    }

    private Set<PostId> posts(AccountId account, Instant at) {
        return directory.find(hall.county(), account, at).orElseThrow().posts();
    }
}
