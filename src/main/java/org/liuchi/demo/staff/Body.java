package org.liuchi.demo.staff;

import java.util.List;
import org.liuchi.organizations.Organization;

/** An organisation with its posts; where work is dispatched to, the first takes it in. */
public record Body(Organization organization, List<Seat> seats) {
    public Seat intake() {
        return seats.getFirst();
    }
}
