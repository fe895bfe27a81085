package org.liuchi.registers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.registers.Criteria.Criterion;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Visibility;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;

/** What {@link RecordScope} says of one record, for lists. */
final class ScopeSql {
    private ScopeSql() {}

    static void add(Actor.Staff staff, Register register, Criteria criteria) {
        if (register.visibility() == Visibility.PUBLIC || register.visibility() == Visibility.STAFF) {
            if (!RecordScope.reads(staff)) {
                criteria.plain("false");
            }
            return;
        }
        List<UUID> bodies =
                staff.handlesFor().stream().map(OrganizationId::value).toList();
        if (bodies.isEmpty()) {
            criteria.plain("false");
            return;
        }
        Set<String> fields = new HashSet<>(Set.of(Facet.BODY));
        if (register.visibility() == Visibility.PARTIES) {
            fields.addAll(RecordScope.parties(register));
        }
        Criterion party = criteria.facet(fields, "ref", bodies);
        Set<String> areas = register.visibility() == Visibility.ORGANISATION ? overseen(staff) : Set.of();
        if (areas.isEmpty()) {
            criteria.add(party);
        } else {
            criteria.either(criteria.facet(Set.of(Facet.AREA), "text", areas), party);
        }
    }

    private static Set<String> overseen(Actor.Staff staff) {
        return staff.grants().stream()
                .filter(grant -> RecordScope.oversees(grant.role()))
                .map(grant -> Facet.code(grant.area()))
                .collect(Collectors.toSet());
    }
}
