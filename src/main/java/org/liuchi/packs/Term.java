package org.liuchi.packs;

/**
 * What a place may call by a name of its own. The list is closed: each of these is shown as a word of its own wherever it
 * is shown, so that a place's word reaches every screen. Names that a law gives are not among them (镇、村、部门, the
 * three administrators): docs/decisions/0033.
 */
public enum Term {
    PRODUCT,
    LINKAGE_CENTRE,
    GRID,
    GRID_WORKER,
    VILLAGE_STAFF,
    TOWN_DISPATCHER,
    DEPARTMENT_HANDLER,
    COUNTY_DESK,
    PETITION_OFFICE,
    LEADER
}
