package org.liuchi.registers.definition;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.liuchi.registers.definition.Field.Kind;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Performer;

/** Whether those who hold or may do something can be found from a record. */
final class PartyCheck {
    /** Parties that every record has. */
    private static final Set<String> ALWAYS = Set.of("holder", "keeper", "enterer");

    private static final Set<Role> ROLES = EnumSet.of(
            Role.GRID_WORKER,
            Role.VILLAGE_STAFF,
            Role.TOWN_DISPATCHER,
            Role.DEPARTMENT_HANDLER,
            Role.COUNTY_DESK,
            Role.LEADER);

    private PartyCheck() {}

    static void performer(Findings findings, Performer performer, String at) {
        switch (performer.kind()) {
            case PARTY -> party(findings, Objects.requireNonNull(performer.fact()), at);
            case ROLE ->
                findings.need(
                        ROLES.contains(performer.role()),
                        at,
                        "role " + performer.role() + " does not work with registers: " + ROLES);
            case REPORTER -> findings.add(at, "a record has no reporter");
            case OWNER, COLLEAGUE, PROGRAM -> {}
        }
    }

    /** What stands behind {@code party}. */
    static void party(Findings findings, String name, String at) {
        if (!ALWAYS.contains(name)) {
            findings.field(findings.register(), name, at, "a party", Kind.ORGANIZATION);
        }
    }
}
