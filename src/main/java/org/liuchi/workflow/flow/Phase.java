package org.liuchi.workflow.flow;

/** The fixed phases that rates, lights, map colours, the portal and Open311 read; names of states are data. */
public enum Phase {
    REPORTED,
    ASSIGNED,
    IN_HAND,
    ANSWERED,
    CLOSED
}
