package org.liuchi.supervision.warnings;

/** Why a warning went out by itself. */
enum GoneBy {
    /** What the rule counts is beyond its limit no longer. */
    FIGURE,
    RULE_OFF,
    NO_ORGANIZATION
}
