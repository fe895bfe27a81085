package org.liuchi.cases;

/** What a case remembers about itself, by the names that its history and its figures use: ids, codes, numbers, times. */
public final class CaseFacts {
    /** Body that handles it, and the post there. */
    public static final String HANDLER = "handler";

    public static final String HANDLER_POST = "handlerPost";
    /** Bodies that it was dispatched to, in order, each time. */
    public static final String DISPATCHES = "dispatches";
    /** Bodies that have objected. */
    public static final String OBJECTED = "objected";
    /** When the reporter is to have been contacted, and was. */
    public static final String RESPOND_BY = "respondBy";

    public static final String RESPONDED_AT = "respondedAt";
    /** History line of the answer. */
    public static final String ANSWER = "answer";

    public static final String OUTCOME = "outcome";
    public static final String RATED = "rated";
    public static final String EXTENDED = "extended";
    /** Ground on which it is left out of the rates (剔除). */
    public static final String EXCLUDED = "excluded";

    public static final String ESCALATED = "escalated";
    /** Bodies that are complained about: they neither get the case nor see it. */
    public static final String PROTECTED_FROM = "protectedFrom";

    public static final String MATTER_CLASS = "matterClass";
    /** Bodies that have been asked to help. */
    public static final String HELPERS = "helpers";
    /** Accounts that have recused themselves. */
    public static final String RECUSED = "recused";

    private CaseFacts() {}
}
