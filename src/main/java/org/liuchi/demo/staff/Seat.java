package org.liuchi.demo.staff;

import java.util.List;
import org.liuchi.organizations.Post;

/** A post with those who hold it and those who stand in (ZL-24). */
public record Seat(Post post, List<Person> holders, List<Person> standIns) {
    Seat with(Person standIn) {
        return new Seat(post, holders, List.of(standIn));
    }

    public Person holder() {
        return holders.getFirst();
    }
}
