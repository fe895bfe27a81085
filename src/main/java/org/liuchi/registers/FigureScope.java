package org.liuchi.registers;

import java.util.List;
import java.util.Map;
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

    /** @return SQL over {@code t} (what was added), empty where everything may be read */
    String sql(Actor.Staff staff, Register register, Map<String, Object> params) {
        if (!RecordScope.reads(staff)) {
            return " and false";
        }
        boolean open = switch (register.visibility()) {
            case PUBLIC, STAFF -> true;
            case ORGANISATION, PARTIES -> staff.handlesFor().contains(bodies.keeper(staff.county(), register));
        };
        if (open) {
            return "";
        }
        List<String> areas = staff.grants().stream()
                .filter(grant -> oversees(grant.role(), register.visibility()))
                .map(grant -> grant.area() + "%")
                .distinct()
                .toList();
        List<UUID> own = staff.handlesFor().stream().map(OrganizationId::value).toList();
        params.put("bodies", own);
        params.put("overseen", areas.toArray(String[]::new));
        return " and (t.organization_id in (:bodies) or t.area_code like any (:overseen))";
    }

    /** Of what only parties read, the county as a whole sees sums; a town sees those of what lies in it. */
    private static boolean oversees(Role role, Visibility visibility) {
        return role == Role.LEADER
                || role == Role.COUNTY_DESK
                || (role == Role.TOWN_DISPATCHER && visibility == Visibility.ORGANISATION);
    }
}
