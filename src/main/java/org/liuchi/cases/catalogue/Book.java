package org.liuchi.cases.catalogue;

/** What is drafted and published as a whole. */
public enum Book {
    /** 职责清单: what towns do, assist in and have handed up, and who holds which enforcement item. */
    DUTIES,
    /** 准入清单: what may be asked of a village. */
    ADMISSIONS,
    /** 派单目录: who is responsible for which category, where. */
    CATALOGUE
}
