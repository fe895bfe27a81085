package org.liuchi.people;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/** What a page needs to know about who sits in front of it. */
@Component
class Whoami {
    private final Accounts accounts;
    private final StaffDirectory directory;
    private final Organizations organizations;
    private final Clock clock;

    Whoami(Accounts accounts, StaffDirectory directory, Organizations organizations, Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.organizations = organizations;
        this.clock = clock;
    }

    record Workplace(UUID id, String name) {}

    record Seat(UUID id, String name, UUID organization, Role role) {}

    /** @param mustChangePassword then there are no roles and posts yet */
    @Schema(name = "Session")
    record Answer(
            String name,
            List<Role> roles,
            List<Workplace> organizations,
            List<Seat> posts,
            boolean mustChangePassword) {}

    Answer of(CountyCode county, AccountId id) {
        Account account = accounts.byId(county, id).orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED));
        Actor.Staff staff =
                directory.find(county, id, clock.instant()).orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED));
        return new Answer(
                staff.name(),
                staff.grants().stream()
                        .map(Actor.Grant::role)
                        .distinct()
                        .sorted()
                        .toList(),
                staff.organizations().stream()
                        .flatMap(workplace -> organizations.byId(county, workplace).stream())
                        .map(workplace -> new Workplace(workplace.id().value(), workplace.name()))
                        .toList(),
                staff.posts().stream()
                        .flatMap(post -> organizations.post(county, post).stream())
                        .map(post -> new Seat(
                                post.id().value(),
                                post.name(),
                                post.organization().value(),
                                post.role()))
                        .toList(),
                account.mustChangePassword());
    }
}
