package org.liuchi.workflow.flow;

/** What a step means, whatever a county calls it. */
public enum Meaning {
    REPORT,
    TAKE_UP,
    REDIRECT,
    REFUSE,
    DISPATCH,
    RECALL,
    ACCEPT,
    OBJECT,
    OVERRULE,
    REASSIGN,
    COMMENT,
    ANSWER,
    VERIFY,
    REWORK,
    CLOSE,
    RATE,
    REOPEN,
    WITHDRAW,
    SUSPEND,
    RESUME,
    MIGRATE,
    RECOUNT,
    OTHER
}
