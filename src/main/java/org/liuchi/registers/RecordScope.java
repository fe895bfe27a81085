package org.liuchi.registers;

import java.util.HashSet;
import java.util.Set;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
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

    static Set<String> parties(Register register) {
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

    static boolean oversees(Role role) {
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
}
