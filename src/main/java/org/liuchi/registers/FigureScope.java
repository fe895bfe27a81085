package org.liuchi.registers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Visibility;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/** Whose figures an account may read: of what all staff may read, everybody's. */
@Component
class FigureScope {
    private final RecordBodies bodies;

    FigureScope(RecordBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * What is added up.
     *
     * @param sql over {@code t} (what was added); empty: everything
     */
    record Reach(String sql, Map<String, Object> params) {
        static final Reach ALL = new Reach("", Map.of());
    }

    Reach of(Actor.Staff staff, Register register) {
        return of(staff, List.of(register));
    }

    /** Of the figures of all these registers. */
    Reach of(Actor.Staff staff, Collection<Register> registers) {
        if (!RecordScope.reads(staff)) {
            return new Reach(" and false", Map.of());
        }
        List<Register> closed =
                registers.stream().filter(register -> !isOpen(staff, register)).toList();
        if (closed.isEmpty()) {
            return Reach.ALL;
        }
        Map<String, Object> params = new HashMap<>();
        params.put("closed", names(closed, Set.of(Visibility.values())));
        params.put(
                "bodies", staff.handlesFor().stream().map(OrganizationId::value).toArray(UUID[]::new));
        StringBuilder where =
                new StringBuilder(" and (not t.register = any (:closed) or t.organization_id = any (:bodies)");
        for (Visibility visibility : List.of(Visibility.ORGANISATION, Visibility.PARTIES)) {
            String of = visibility.name().toLowerCase(Locale.ROOT);
            params.put(of, names(closed, Set.of(visibility)));
            params.put(of + "Overseen", overseen(staff, visibility));
            where.append(" or (t.register = any (:%1$s) and t.area_code like any (:%1$sOverseen))".formatted(of));
        }
        return new Reach(where.append(')').toString(), params);
    }

    private boolean isOpen(Actor.Staff staff, Register register) {
        return switch (register.visibility()) {
            case PUBLIC, STAFF -> true;
            case ORGANISATION, PARTIES -> staff.handlesFor().contains(bodies.keeper(staff.county(), register));
        };
    }

    private static String[] names(List<Register> registers, Set<Visibility> visibilities) {
        return registers.stream()
                .filter(register -> visibilities.contains(register.visibility()))
                .map(Register::name)
                .toArray(String[]::new);
    }

    private static String[] overseen(Actor.Staff staff, Visibility visibility) {
        return staff.grants().stream()
                .filter(grant -> oversees(grant.role(), visibility))
                .map(grant -> grant.area() + "%")
                .distinct()
                .toArray(String[]::new);
    }

    /** Of what only parties read, the county as a whole sees sums; a town sees those of what lies in it. */
    private static boolean oversees(Role role, Visibility visibility) {
        return role == Role.LEADER
                || role == Role.COUNTY_DESK
                || (role == Role.TOWN_DISPATCHER && visibility == Visibility.ORGANISATION);
    }
}
