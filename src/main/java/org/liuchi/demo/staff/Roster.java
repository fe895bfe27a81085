package org.liuchi.demo.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.liuchi.shared.CountyCode;

/**
 * Everybody who works for the demo county, and where.
 *
 * @param offices of the county's leaders and of the administrators
 * @param departments by name
 * @param towns by area code
 * @param villages by area code, with the posts of their grids
 */
public record Roster(
        CountyCode county,
        Instant founded,
        Body centre,
        List<Body> offices,
        Map<String, Body> departments,
        Map<String, Body> towns,
        Map<String, Body> villages) {

    public Stream<Body> bodies() {
        return Stream.<Collection<Body>>of(
                        List.of(centre), offices, departments.values(), towns.values(), villages.values())
                .flatMap(Collection::stream);
    }

    public Stream<Seat> seats() {
        return bodies().flatMap(body -> body.seats().stream());
    }

    public Body department(String name) {
        return known(departments, name);
    }

    public Body town(String area) {
        return known(towns, area);
    }

    public Body village(String area) {
        return known(villages, area);
    }

    /** Who looks after a grid. */
    public Person gridWorker(String grid) {
        return village(grid.substring(0, 12)).seats().stream()
                .filter(seat -> grid.equals(seat.post().areaCode()))
                .map(Seat::holder)
                .findFirst()
                .orElseThrow();
    }

    private static Body known(Map<String, Body> bodies, String key) {
        return Objects.requireNonNull(bodies.get(key), key);
    }
}
