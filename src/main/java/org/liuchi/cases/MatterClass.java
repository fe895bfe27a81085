package org.liuchi.cases;

/** Three routes of a matter (三事分流, TC-30). */
public enum MatterClass {
    /** 公家事: the loop. */
    GOVERNMENT,
    /** 大家事: the village talks it over. */
    COMMON,
    /** 自家事: advice or mediation, with the person's consent. */
    FAMILY;

    public static final String FACT = CaseFacts.MATTER_CLASS;
}
