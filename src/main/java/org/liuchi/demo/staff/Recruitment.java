package org.liuchi.demo.staff;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Post;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;

/** Makes up organisations and people with ids that come out the same again, so that a broken-off loading can go on. */
final class Recruitment {
    private final Instant founded;
    private final Random random;
    private final PersonNames names = new PersonNames();

    Recruitment(CountyCode county, Instant founded) {
        this.founded = founded;
        this.random = new Random(Long.parseLong(county.value()));
    }

    /** A post to be filled. {@code area} is the organisation's when absent. */
    record Opening(String name, Role role, @Nullable String area, List<String> logins, boolean head) {
        Opening(String name, Role role, @Nullable String area, List<String> logins) {
            this(name, role, area, logins, false);
        }

        Opening(String name, Role role, @Nullable String area, String login) {
            this(name, role, area, List.of(login));
        }

        /** The first post of its organisation. */
        static Opening first(String name, Role role, String login) {
            return new Opening(name, role, null, List.of(login), true);
        }
    }

    Organization organization(Organization.Kind kind, String name, String shortName, String area) {
        return new Organization(new OrganizationId(id()), kind, name, shortName, area, null, founded, null, 1);
    }

    /** Posts whose holders stand in for each other, each for the one before; work arrives at the first. */
    Body body(Organization organization, List<Opening> openings) {
        List<Seat> seats = IntStream.range(0, openings.size())
                .mapToObj(i -> seat(organization, openings.get(i), i == 0))
                .toList();
        return new Body(
                organization,
                IntStream.range(0, seats.size())
                        .mapToObj(i -> seats.get(i)
                                .with(seats.get((i + 1) % seats.size()).holder()))
                        .toList());
    }

    /** Posts that nobody else may have, not even for a day; no work arrives. */
    Body apart(Organization organization, List<Opening> openings) {
        return new Body(
                organization,
                openings.stream()
                        .map(opening -> seat(organization, opening, false))
                        .toList());
    }

    private Seat seat(Organization organization, Opening opening, boolean intake) {
        Post post = new Post(
                new PostId(id()),
                organization.id(),
                opening.name(),
                opening.role(),
                opening.area(),
                intake,
                opening.head(),
                founded,
                null,
                1);
        List<Person> holders = opening.logins().stream()
                .map(login -> new Person(new AccountId(id()), login, names.next()))
                .toList();
        return new Seat(post, holders, List.of());
    }

    /** UUIDv7 (RFC 9562) of the founding time, with random bits that are always the same. */
    private UUID id() {
        long time = (founded.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }
}
