package org.liuchi.tasks.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;

/** Who reads the meetings of a body: its own people, and whoever leads or dispatches in its area. */
final class MeetingScope {
    private static final Set<Role> ABOVE = Set.of(Role.LEADER, Role.COUNTY_DESK, Role.TOWN_DISPATCHER);

    private MeetingScope() {}

    static boolean covers(Actor.Staff staff, Item item) {
        return staff.handlesFor().stream().anyMatch(ours -> item.names(MeetingFlow.BODY, ours.toString()))
                || staff.grants().stream()
                        .anyMatch(grant ->
                                ABOVE.contains(grant.role()) && item.area().startsWith(grant.area()));
    }

    /** The same rule for a list, of {@code workflow.item i}; values go to {@code params}. */
    static String sql(Actor.Staff staff, Map<String, Object> params) {
        List<String> any = new ArrayList<>();
        for (Actor.Grant grant : staff.grants()) {
            if (ABOVE.contains(grant.role())) {
                String name = "scope" + any.size();
                any.add("i.area_code like :" + name);
                params.put(name, grant.area() + "%");
            }
        }
        if (!staff.handlesFor().isEmpty()) {
            any.add("i.facts ->> 'body' in (:ours)");
            params.put(
                    "ours",
                    staff.handlesFor().stream().map(OrganizationId::toString).toList());
        }
        return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    }
}
