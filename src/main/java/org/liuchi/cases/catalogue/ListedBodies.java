package org.liuchi.cases.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organization.Kind;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;

/** The bodies that lists speak of: by name, or as that of the place. One that has ended holds and does nothing. */
record ListedBodies(Organizations organizations, Areas areas) {
    Optional<Organization> called(CountyCode county, OrganizationId id) {
        return organizations.all(county).stream()
                .filter(body -> body.id().equals(id))
                .findFirst();
    }

    /** Nobody where a matter lies in the county as a whole and the list says "of the place". */
    Optional<Organization> lead(CountyCode county, ListedItem item, String area) {
        return switch (item.lead().rule()) {
            case BODY -> called(county, Objects.requireNonNull(item.lead().body()));
            case TOWN -> ofPlace(county, Kind.TOWN, area);
            case VILLAGE -> ofPlace(county, Kind.VILLAGE, area);
        };
    }

    /** What to call whoever leads: a body that has ended goes by the name that the list says. */
    String leadName(CountyCode county, ListedItem item, String area) {
        return lead(county, item, area)
                .or(() -> Optional.ofNullable(item.lead().body()).flatMap(id -> organizations.byId(county, id)))
                .map(Organization::name)
                .orElse("");
    }

    List<Organization> others(CountyCode county, ListedItem item) {
        return item.others().stream().flatMap(id -> called(county, id).stream()).toList();
    }

    /** Who holds an enforcement item at a place. */
    Stream<Organization> holders(CountyCode county, ListedItem item, String area) {
        return Stream.concat(lead(county, item, area).stream(), others(county, item).stream());
    }

    boolean isHeld(CountyCode county, ListedItem item, String area) {
        return holders(county, item, area).findAny().isPresent();
    }

    Optional<Organization> ofPlace(CountyCode county, Kind kind, String area) {
        return organizations.all(county).stream()
                .filter(body -> body.kind() == kind && body.covers(area))
                .findFirst();
    }

    /** Whether a town or the town of a village is a 镇, a 乡 or a 街道. */
    Optional<Area.SubKind> kindOfTown(CountyCode county, Organization body) {
        String town = body.areaCode().substring(0, Area.Kind.TOWN.digits()) + "000";
        return areas.byCode(county, town).flatMap(area -> Optional.ofNullable(area.subKind()));
    }
}
