package org.liuchi.registers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Visibility;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;

/** What {@link RecordScope} says of one record, for lists. */
final class ScopeSql {
    private ScopeSql() {}

    /**
     * Over the facets of records.
     *
     * @return SQL over {@code r} (the record), empty where everything may be read
     */
    static String of(Actor.Staff staff, Register register, Map<String, Object> params) {
        if (register.visibility() == Visibility.PUBLIC || register.visibility() == Visibility.STAFF) {
            return RecordScope.reads(staff) ? "" : " and false";
        }
        List<UUID> bodies =
                staff.handlesFor().stream().map(OrganizationId::value).toList();
        if (bodies.isEmpty()) {
            return " and false";
        }
        params.put("bodies", bodies);
        Set<String> fields = new HashSet<>(Set.of(Facet.BODY));
        if (register.visibility() == Visibility.PARTIES) {
            fields.addAll(RecordScope.parties(register));
        }
        params.put("partyFields", fields);
        String party = """
            exists (select 1 from registers.value p where p.county_code = :county and p.record_id = r.id
              and p.field in (:partyFields) and p.ref in (:bodies))
            """;
        List<String> areas = register.visibility() == Visibility.ORGANISATION
                ? staff.grants().stream()
                        .filter(grant -> RecordScope.oversees(grant.role()))
                        .map(grant -> grant.area() + "%")
                        .distinct()
                        .toList()
                : List.of();
        if (areas.isEmpty()) {
            return " and " + party;
        }
        params.put("overseen", areas.toArray(String[]::new));
        return " and (r.area_code like any (:overseen) or " + party + ")";
    }
}
