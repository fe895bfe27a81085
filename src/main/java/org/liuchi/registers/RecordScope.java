package org.liuchi.registers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.springframework.stereotype.Component;

/** Who may read the records of a register (docs/registers.md, Visibility). */
@Component
class RecordScope {
    private final Registers registers;

    RecordScope(Registers registers) {
        this.registers = registers;
    }

    boolean covers(Actor.Staff staff, Item item) {
        return registers
                .find(item.county(), item.kind())
                .filter(register -> covers(staff, register, item))
                .isPresent();
    }

    private static boolean covers(Actor.Staff staff, Register register, Item item) {
        if (item.owner() != null && staff.handlesFor().contains(item.owner().organization())) {
            return true; // nobody owes a step of what they can't see
        }
        return switch (register.visibility()) {
            case PUBLIC, STAFF -> reads(staff);
            case ORGANISATION -> of(staff, item, Set.of(Remembered.HOLDER, Remembered.KEEPER)) || around(staff, item);
            case PARTIES -> of(staff, item, parties(register));
        };
    }

    /** Those who handle matters; the three administrators don't. */
    static boolean reads(Actor.Staff staff) {
        return !staff.handlesFor().isEmpty();
    }

    private static boolean of(Actor.Staff staff, Item item, Set<String> facts) {
        return staff.handlesFor().stream()
                .anyMatch(body -> facts.stream().anyMatch(fact -> item.names(fact, body.toString())));
    }

    private static Set<String> parties(Register register) {
        Set<String> parties = new HashSet<>(Set.of(Remembered.HOLDER, Remembered.KEEPER));
        register.fields().stream()
                .filter(field -> field.kind() == Field.Kind.ORGANIZATION)
                .map(Field::name)
                .forEach(parties::add);
        return parties;
    }

    private static boolean around(Actor.Staff staff, Item item) {
        return staff.grants().stream()
                .anyMatch(grant -> oversees(grant.role()) && item.area().startsWith(grant.area()));
    }

    private static boolean oversees(Role role) {
        return switch (role) {
            case TOWN_DISPATCHER, COUNTY_DESK, LEADER -> true;
            case GRID_WORKER,
                    VILLAGE_STAFF,
                    DEPARTMENT_HANDLER,
                    PETITION_OFFICE,
                    SYSTEM_ADMIN,
                    SECURITY_ADMIN,
                    AUDITOR -> false;
        };
    }

    /**
     * The same for lists, over the facets of records.
     *
     * @return SQL over {@code r} (the record), empty where everything may be read
     */
    static String sql(Actor.Staff staff, Register register, Map<String, Object> params) {
        if (register.visibility() == Register.Visibility.PUBLIC || register.visibility() == Register.Visibility.STAFF) {
            return reads(staff) ? "" : " and false";
        }
        List<UUID> bodies =
                staff.handlesFor().stream().map(OrganizationId::value).toList();
        if (bodies.isEmpty()) {
            return " and false";
        }
        params.put("bodies", bodies);
        Set<String> fields = new HashSet<>(Set.of(Facet.BODY));
        if (register.visibility() == Register.Visibility.PARTIES) {
            fields.addAll(parties(register));
        }
        params.put("partyFields", fields);
        String party = """
            exists (select 1 from registers.value p where p.county_code = :county and p.record_id = r.id
              and p.field in (:partyFields) and p.ref in (:bodies))
            """;
        List<String> areas = register.visibility() == Register.Visibility.ORGANISATION
                ? staff.grants().stream()
                        .filter(grant -> oversees(grant.role()))
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
