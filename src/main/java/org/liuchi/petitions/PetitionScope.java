package org.liuchi.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;

/**
 * Who may read a petition: the petition office of its area, the body that has it or handled it, and the bodies it was
 * named to. Never anybody of the body that is complained about, whatever else they are (信访工作条例30).
 */
final class PetitionScope {
    private PetitionScope() {}

    static boolean covers(Actor.Staff staff, Item item) {
        return !isConcerned(staff, item) && (atOffice(staff, item) || owns(staff, item) || isNamed(staff, item));
    }

    private static boolean isConcerned(Actor.Staff staff, Item item) {
        return staff.organizations().stream().anyMatch(ours -> item.names(PetitionFacts.CONCERNED, ours.toString()));
    }

    private static boolean atOffice(Actor.Staff staff, Item item) {
        return staff.grants().stream()
                .anyMatch(grant ->
                        grant.role() == Role.PETITION_OFFICE && item.area().startsWith(grant.area()));
    }

    private static boolean owns(Actor.Staff staff, Item item) {
        return item.owner() != null && staff.handlesFor().contains(item.owner().organization());
    }

    private static boolean isNamed(Actor.Staff staff, Item item) {
        return staff.handlesFor().stream()
                .map(OrganizationId::toString)
                .anyMatch(ours -> item.names(PetitionFacts.HANDLER, ours)
                        || item.names(PetitionFacts.OTHERS, ours)
                        || item.names(PetitionFacts.REVIEWER, ours));
    }

    /** The same rule for a list, of {@code workflow.item i}; values go to {@code params}. */
    static String sql(Actor.Staff staff, Map<String, Object> params) {
        List<String> any = new ArrayList<>();
        int n = 0;
        for (Actor.Grant grant : staff.grants()) {
            if (grant.role() == Role.PETITION_OFFICE) {
                String name = "scope" + n++;
                any.add("i.area_code like :" + name);
                params.put(name, grant.area() + "%");
            }
        }
        Set<OrganizationId> ours = staff.handlesFor();
        if (!ours.isEmpty()) {
            any.add("""
                i.owner_organization in (:ours) or i.facts ->> 'handler' in (:names) or i.facts ->> 'reviewer' in (:names)
                or jsonb_exists_any(i.facts -> 'others', array[:names])\
                """);
            params.put("ours", ours.stream().map(OrganizationId::value).toList());
            params.put("names", ours.stream().map(OrganizationId::toString).toList());
        }
        if (any.isEmpty()) {
            return "false";
        }
        params.put(
                "theirs",
                staff.organizations().stream().map(OrganizationId::toString).toList());
        return "(" + String.join(" or ", any) + ") and coalesce(i.facts ->> 'concerned', '') not in (:theirs)";
    }
}
