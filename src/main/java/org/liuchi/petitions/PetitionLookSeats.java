package org.liuchi.petitions;

import java.util.Comparator;
import java.util.Optional;
import org.liuchi.notifications.Notifications;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.springframework.stereotype.Component;

/**
 * In the name of which post an account may look behind the mask of a petition: the petition office's of its area, while
 * it is open and as long as something is still to be told.
 */
@Component
class PetitionLookSeats {
    private final Organizations organizations;
    private final Notifications notifications;

    PetitionLookSeats(Organizations organizations, Notifications notifications) {
        this.organizations = organizations;
        this.notifications = notifications;
    }

    Optional<Post> of(Actor.Staff staff, Item item) {
        return item.open() || notifications.toBeTold(item.county(), item.id())
                ? atOffice(staff, item)
                : Optional.empty();
    }

    private Optional<Post> atOffice(Actor.Staff staff, Item item) {
        return staff.posts().stream()
                .sorted(Comparator.comparing(PostId::value))
                .filter(post -> organizations
                        .grant(staff.county(), post)
                        .filter(grant -> grant.role() == Role.PETITION_OFFICE
                                && item.area().startsWith(grant.area()))
                        .isPresent())
                .flatMap(post -> organizations.post(staff.county(), post).stream())
                .findFirst();
    }
}
