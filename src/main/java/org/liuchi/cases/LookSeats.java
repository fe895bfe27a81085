package org.liuchi.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.liuchi.notifications.Notifications;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Owner;
import org.springframework.stereotype.Component;

/**
 * In the name of which post an account may look behind the mask: of the one that has the case now, else of another that
 * handles matters in the same body, else of the desk. Of what is closed, only the desk while it still has to tell the
 * result, and who has the call-back or the mending. Never a body that the matter complains about (信访条例30), and nobody
 * who has recused themselves.
 */
@Component
class LookSeats {
    private static final Set<String> AFTERWARDS = Set.of("callback", "mending");

    private final Items items;
    private final Organizations organizations;
    private final Notifications notifications;

    LookSeats(Items items, Organizations organizations, Notifications notifications) {
        this.items = items;
        this.organizations = organizations;
        this.notifications = notifications;
    }

    Optional<Post> of(Actor.Staff staff, Item item) {
        if (keptFrom(staff, item)) {
            return Optional.empty();
        }
        Owner owner = item.owner();
        return owner == null ? afterwards(staff, item) : meanwhile(staff, item, owner);
    }

    private static boolean keptFrom(Actor.Staff staff, Item item) {
        return item.names(CaseFacts.RECUSED, staff.account().toString())
                || staff.handlesFor().stream().anyMatch(body -> item.names(CaseFacts.PROTECTED_FROM, body.toString()));
    }

    private Optional<Post> afterwards(Actor.Staff staff, Item item) {
        List<PostId> following = items.children(item.county(), item.id()).stream()
                .filter(child -> AFTERWARDS.contains(child.kind()) && child.owner() != null)
                .map(child -> Objects.requireNonNull(child.owner()).post())
                .toList();
        return seat(staff, post -> following.contains(post.id()))
                .or(() -> notifications.toBeTold(item.county(), item.id())
                        ? atDesk(staff, item.area())
                        : Optional.empty());
    }

    private Optional<Post> meanwhile(Actor.Staff staff, Item item, Owner owner) {
        return seat(staff, post -> post.id().equals(owner.post()))
                .or(() -> seat(
                        staff,
                        post -> post.role().handlesMatters()
                                && post.organization().equals(owner.organization())))
                .or(() -> atDesk(staff, item.area()));
    }

    /** @param area that the desk has to be responsible for */
    Optional<Post> atDesk(Actor.Staff staff, String area) {
        return seat(
                staff,
                post -> organizations
                        .grant(staff.county(), post.id())
                        .filter(grant -> grant.role() == Role.COUNTY_DESK && area.startsWith(grant.area()))
                        .isPresent());
    }

    private Optional<Post> seat(Actor.Staff staff, Predicate<Post> fits) {
        return staff.posts().stream()
                .sorted(Comparator.comparing(PostId::value))
                .flatMap(id -> organizations.post(staff.county(), id).stream())
                .filter(fits)
                .findFirst();
    }
}
