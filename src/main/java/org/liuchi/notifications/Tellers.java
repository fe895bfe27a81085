package org.liuchi.notifications;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.Actor;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/** Everybody who tells what could not be sent. */
@Component
class Tellers {
    private final Organizations organizations;
    private final List<Teller> all;

    /** The desk comes with the kinds of the others: it tells of all but these. */
    Tellers(Organizations organizations, List<Teller> others) {
        this.organizations = organizations;
        Teller desk = new Teller(
                Role.COUNTY_DESK,
                "case",
                others.stream().flatMap(other -> other.kinds().stream()).collect(Collectors.toSet()),
                (_, items) -> items);
        all = Stream.concat(Stream.of(desk), others.stream()).toList();
    }

    /** @throws Problem FORBIDDEN for whoever tells nobody anything */
    Stream<Teller> of(Actor.Staff staff) {
        List<Teller> of =
                all.stream().filter(teller -> staff.has(teller.role())).toList();
        if (of.isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return of.stream();
    }

    /** Of several posts the one that lets the account do it. */
    PostId post(Actor.Staff staff, Teller teller) {
        return staff.posts().stream()
                .filter(post -> organizations
                        .post(staff.county(), post)
                        .filter(known -> known.role() == teller.role())
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN));
    }
}
