package org.liuchi.cases.catalogue;

import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;

/**
 * A matter about to be handed to a body.
 *
 * @param category code
 * @param area 12 or 15 digits
 * @param lead who leads, when the body is to cooperate
 */
public record Handing(
        String category,
        String area,
        Organization to,
        Part part,
        @Nullable Organization lead) {
    public static Handing toLead(String category, String area, Organization to) {
        return new Handing(category, area, to, Part.LEAD, null);
    }

    boolean grassroots() {
        return isGrassroots(to);
    }

    boolean underADepartment() {
        return lead != null && !isGrassroots(lead);
    }

    static boolean isGrassroots(Organization body) {
        return switch (body.kind()) {
            case TOWN, VILLAGE -> true;
            case COUNTY_OFFICE, LINKAGE_CENTRE, DEPARTMENT -> false;
        };
    }
}
