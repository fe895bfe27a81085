package org.liuchi.cases.catalogue;

import java.util.Arrays;
import java.util.List;

/** The lists that an item can stand on. */
public enum DutyList {
    /** 基本履职事项清单 */
    BASIC(Book.DUTIES),
    /** 配合履职事项清单: with a department in the lead */
    ASSIST(Book.DUTIES),
    /** 上级收回事项清单: never a town's again */
    RECALLED(Book.DUTIES),
    /** 行政执法事项清单: only whoever holds it (ZL-06) */
    ENFORCEMENT(Book.DUTIES),
    /** 村居工作事项准入清单 (TC-06, TO-04) */
    ADMITTED(Book.ADMISSIONS),
    /** 派单目录 */
    CATALOGUED(Book.CATALOGUE);

    private final Book book;

    DutyList(Book book) {
        this.book = book;
    }

    Book book() {
        return book;
    }

    /** Whether it says what a town does; one category is on one of these lists, or the lists contradict each other. */
    boolean ofTowns() {
        return this == BASIC || this == ASSIST || this == RECALLED;
    }

    static List<DutyList> of(Book book) {
        return Arrays.stream(values()).filter(list -> list.book == book).toList();
    }
}
