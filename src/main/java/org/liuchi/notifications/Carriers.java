package org.liuchi.notifications;

import java.util.List;
import java.util.Optional;
import org.liuchi.people.Wish;
import org.springframework.stereotype.Component;

/** All that are there; the first one that is set up for a way carries what goes that way. */
@Component
class Carriers {
    private final List<Carrier> all;

    Carriers(List<Carrier> all) {
        this.all = List.copyOf(all);
    }

    Optional<Carrier> of(Wish.Way way) {
        return all.stream().filter(carrier -> carrier.carries(way)).findFirst();
    }
}
