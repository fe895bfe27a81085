package org.liuchi.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An account with the posts that it has this moment; roles and scope come from the posts. Who must change the password
 * first has none.
 */
@Component
class Directory implements StaffDirectory {
    private final AccountStore accounts;
    private final Organizations organizations;
    private final JdbcClient sql;
    private final Cache<AccountId, Optional<Actor.Staff>> staff;

    Directory(AccountStore accounts, Organizations organizations, JdbcClient sql, Clock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.sql = sql;
        // the program's clock, because posts change hands at a time of that clock
        this.staff = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(10))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Optional<Actor.Staff> find(CountyCode county, AccountId account, Instant now) {
        return staff.get(account, id -> read(county, id, now))
                .filter(found -> found.county().equals(county));
    }

    @Override
    public void forget(AccountId account) {
        staff.invalidate(account);
    }

    void forgetAll() {
        staff.invalidateAll();
    }

    private Optional<Actor.Staff> read(CountyCode county, AccountId id, Instant now) {
        return accounts.byId(county, id)
                .filter(account -> account.usableAt(now))
                .map(account ->
                        staff(county, account, account.mustChangePassword() ? List.of() : posts(county, id, now)));
    }

    private Actor.Staff staff(CountyCode county, Account account, List<PostId> held) {
        Set<Actor.Grant> grants = new HashSet<>();
        Set<OrganizationId> workplaces = new HashSet<>();
        Set<PostId> posts = new HashSet<>();
        for (PostId post : held) {
            organizations.grant(county, post).ifPresent(grant -> {
                grants.add(grant);
                workplaces.add(grant.organization());
                posts.add(post);
            });
        }
        return new Actor.Staff(county, account.id(), account.name(), grants, workplaces, posts);
    }

    private List<PostId> posts(CountyCode county, AccountId account, Instant now) {
        return sql.sql("""
            select h.post_id from people.post_holder h
            where h.county_code = :county and h.account_id = :account
              and h.since <= :now and (h.until is null or h.until > :now)
            union
            select s.post_id from people.stand_in s
            where s.county_code = :county and s.account_id = :account
              and s.since <= :now and (s.until is null or s.until > :now)
              and not exists (
                select 1 from people.post_holder h
                join people.account a on a.county_code = h.county_code and a.id = h.account_id
                where h.county_code = :county and h.post_id = s.post_id
                  and h.since <= :now and (h.until is null or h.until > :now)
                  and %s)
            """.formatted(Duties.PRESENT))
                .param("county", county.value())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .list();
    }
}
