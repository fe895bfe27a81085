package org.liuchi.demo.staff;

import java.util.List;
import org.liuchi.organizations.Organization;

/** An organisation with its posts; the first takes in what is dispatched to it. */
public record Body(Organization organization, List<Seat> seats) {
    public Seat intake() {
        return seats.getFirst();
    }
}
