package org.liuchi.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;

/**
 * Who may open a task: the bodies that have to do with it, and the leaders and the desk of its area. What came of it is
 * read by all staff ({@link TaskResults}).
 */
final class TaskScope {
    private static final List<String> PARTIES =
            List.of(Sheets.RAISED_BY, Sheets.BODY, Sheets.GUARANTEED_BY, Sheets.SUPERVISED_BY, Sheets.HELPERS);
    private static final Set<Role> WATCHING = Set.of(Role.LEADER, Role.COUNTY_DESK);

    private TaskScope() {}

    static boolean covers(Actor.Staff staff, Item item) {
        return watched(staff).anyMatch(area -> item.area().startsWith(area))
                || staff.handlesFor().stream()
                        .map(OrganizationId::toString)
                        .anyMatch(ours -> PARTIES.stream().anyMatch(party -> item.names(party, ours)));
    }

    private static Stream<String> watched(Actor.Staff staff) {
        return staff.grants().stream()
                .filter(grant -> WATCHING.contains(grant.role()))
                .map(Actor.Grant::area);
    }

    /** The same rule for a list, of {@code workflow.item i}; values go to {@code params}. */
    static String sql(Actor.Staff staff, Map<String, Object> params) {
        List<String> any = new ArrayList<>();
        for (String area : watched(staff).distinct().toList()) {
            String name = "scope" + any.size();
            any.add("i.area_code like :" + name);
            params.put(name, area + "%");
        }
        if (!staff.handlesFor().isEmpty()) {
            any.add("i.facts ->> 'raisedBy' in (:ours) or i.facts ->> 'body' in (:ours)"
                    + " or i.facts ->> 'guaranteedBy' in (:ours) or i.facts ->> 'supervisedBy' in (:ours)"
                    + " or jsonb_exists_any(i.facts -> 'helpers', array[:ours])");
            params.put(
                    "ours",
                    staff.handlesFor().stream().map(OrganizationId::toString).toList());
        }
        return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    }
}
