package org.liuchi.shared;

/**
 * What an account may do, always within a scope of area or organisation (domain 3.6, least privilege). The three
 * administrators are separate people (GB/T 22239 level 3): none of them handles cases.
 */
public enum Role {
    GRID_WORKER,
    VILLAGE_STAFF,
    TOWN_DISPATCHER,
    DEPARTMENT_HANDLER,
    COUNTY_DESK,
    /** Registers, forwards and watches petitions; the only ones who see them all (信访工作条例22). */
    PETITION_OFFICE,
    LEADER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR;

    public boolean handlesMatters() {
        return switch (this) {
            case GRID_WORKER,
                    VILLAGE_STAFF,
                    TOWN_DISPATCHER,
                    DEPARTMENT_HANDLER,
                    COUNTY_DESK,
                    PETITION_OFFICE,
                    LEADER -> true;
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> false;
        };
    }
}
