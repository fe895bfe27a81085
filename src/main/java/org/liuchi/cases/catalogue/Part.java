package org.liuchi.cases.catalogue;

/** What a body is to do in a matter. */
public enum Part {
    /** 主办 */
    LEAD,
    /** 协办 */
    CO_HANDLER
}
