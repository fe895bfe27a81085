package org.liuchi.packs;

/**
 * One thing that installing a pack changes in a county.
 *
 * @param name of what is changed, as the pack calls it
 * @param in register that it belongs to; empty for what stands alone
 */
public record Change(Kind kind, String name, String in) {
    /**
     * A register or template that is left out stays in the county with what it holds. VERSION_KEPT: something changes
     * though the version was not raised.
     */
    public enum Kind {
        PACK_NEW,
        PACK_CHANGED,
        VERSION_KEPT,
        REGISTER_NEW,
        REGISTER_CHANGED,
        REGISTER_LEFT_OUT,
        FIELD_NEW,
        FIELD_CHANGED,
        FIELD_LEFT_OUT,
        STATE_NEW,
        STATE_CHANGED,
        STATE_LEFT_OUT,
        RECORDS_CONVERTED,
        FLOW_ADOPTED,
        PAGE_NEW,
        PAGE_CHANGED,
        PAGE_LEFT_OUT,
        WORD_NEW,
        WORD_CHANGED,
        WORD_LEFT_OUT,
        CATEGORIES_CHANGED,
        TEMPLATE_NEW,
        TEMPLATE_CHANGED,
        TEMPLATE_LEFT_OUT
    }

    static Change of(Kind kind, String name) {
        return new Change(kind, name, "");
    }
}
