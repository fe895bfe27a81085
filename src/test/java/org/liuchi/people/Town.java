package org.liuchi.people;

import static org.liuchi.TestClock.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.liuchi.Browsers;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/** Makes small counties with a town hall in them; found by the tests' component scan. */
@Component
class Town {
    static final String PASSWORD = "six feet each way";
    private static final Instant LONG_AGO = START.minus(Duration.ofDays(300));

    private final Browsers browsers;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Duties duties;
    private final String hash;

    Town(Browsers browsers, Organizations organizations, Accounts accounts, Duties duties) {
        this.browsers = browsers;
        this.organizations = organizations;
        this.accounts = accounts;
        this.duties = duties;
        this.hash = accounts.hash("anybody", PASSWORD);
    }

    record Hall(CountyCode county, Organization organization) {}

    Hall hall() {
        CountyCode county = browsers.newCounty();
        Organization hall = Organization.of(Organization.Kind.TOWN, "铜城镇", "铜城", county + "100000", null, LONG_AGO);
        organizations.add(county, hall);
        return new Hall(county, hall);
    }

    PostId post(Hall hall, String name, Role role) {
        Post post = Post.of(hall.organization().id(), name, role, null, false, LONG_AGO);
        organizations.addPost(hall.county(), post);
        return post.id();
    }

    AccountId account(Hall hall, String login) {
        Account account = Account.of(login, "王" + login, hash, false, LONG_AGO);
        accounts.add(hall.county(), account);
        return account.id();
    }

    AccountId holder(Hall hall, String login, PostId post) {
        AccountId account = account(hall, login);
        duties.hold(hall.county(), List.of(Duty.from(LONG_AGO, post, account)));
        return account;
    }

    AccountId standIn(Hall hall, String login, PostId post) {
        AccountId account = account(hall, login);
        duties.standIn(hall.county(), List.of(Duty.from(LONG_AGO, post, account)));
        return account;
    }
}
