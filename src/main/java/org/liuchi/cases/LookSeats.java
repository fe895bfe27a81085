package org.liuchi.cases;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.liuchi.notifications.Notifications;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Owner;
import org.springframework.stereotype.Component;

/**
 * In the name of which post an account may look behind the mask: of the one that has the case now, else of another that
 * handles matters in the same body, else of the desk. Of what is closed, only the desk while it still has to call.
 */
@Component
class LookSeats {
    private final Organizations organizations;
    private final Notifications notifications;

    LookSeats(Organizations organizations, Notifications notifications) {
        this.organizations = organizations;
        this.notifications = notifications;
    }

    Optional<Post> of(Actor.Staff staff, Item item) {
        Owner owner = item.owner();
        if (owner == null) {
            return notifications.toBeTold(item.county(), item.id()) ? atDesk(staff, item.area()) : Optional.empty();
        }
        return seat(staff, post -> post.id().equals(owner.post()))
                .or(() -> seat(staff, post ->
                        post.role().handlesMatters() && post.organization().equals(owner.organization())))
                .or(() -> atDesk(staff, item.area()));
    }

    /** @param area that the desk has to be responsible for */
    Optional<Post> atDesk(Actor.Staff staff, String area) {
        return seat(staff, post -> organizations
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
