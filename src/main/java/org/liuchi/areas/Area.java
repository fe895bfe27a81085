package org.liuchi.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A division or a grid.
 *
 * @param code 12 digits (statistical code padded with zeros), for a grid 15
 * @param parent code of the area it belongs to; none for the county
 * @param validTo the first day on which it is no longer in force, if it has ended; its code is never used again
 * @param households sum, 0 when not counted
 * @param people sum, 0 when not counted
 */
public record Area(
        String code,
        Kind kind,
        @Nullable SubKind subKind,
        @Nullable String parent,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int households,
        int people,
        int version) {

    public enum Kind {
        COUNTY(6),
        TOWN(9),
        VILLAGE(12),
        GRID(15);

        private final int digits;

        Kind(int digits) {
            this.digits = digits;
        }

        /** How many leading digits of a code say which area of this kind it is. */
        public int digits() {
            return digits;
        }
    }

    /** Finer kinds, as the ranges of the statistical codes tell them (domain 2.9) or as drawn (domain 2.2). */
    public enum SubKind {
        /** 街道 */
        SUBDISTRICT(Kind.TOWN),
        /** 镇 */
        TOWN(Kind.TOWN),
        /** 乡 */
        TOWNSHIP(Kind.TOWN),
        /** 居委会 */
        RESIDENTS_COMMITTEE(Kind.VILLAGE),
        /** 村委会 */
        VILLAGERS_COMMITTEE(Kind.VILLAGE),
        /** 基础网格 */
        BASIC(Kind.GRID),
        /** 专属网格: a market, a school, an industrial park */
        SPECIAL(Kind.GRID);

        private final Kind kind;

        SubKind(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** The digits that the codes of all areas inside this one begin with; what a grant's scope holds. */
    public String prefix() {
        return code.substring(0, kind.digits());
    }

    Area revised() {
        return new Area(code, kind, subKind, parent, name, validFrom, validTo, households, people, version + 1);
    }
}
