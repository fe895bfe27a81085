package org.liuchi.areas;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A well-formed code, 12 or 15 digits; says what it is the code of and what that belongs to. */
record AreaCode(String value, Area.Kind kind) {
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{5}(\\d{3}){0,3}");

    /** Reads 6, 9, 12 or 15 digits; shorter ones are padded as the statistical code is. */
    static Optional<AreaCode> read(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        String padded = text.length() == 15 ? text : text + "0".repeat(12 - text.length());
        return kind(padded).map(kind -> new AreaCode(padded, kind));
    }

    private static Optional<Area.Kind> kind(String code) {
        boolean town = !code.startsWith("000", 6);
        boolean village = !code.startsWith("000", 9);
        if (code.length() == 15) {
            return town && village ? Optional.of(Area.Kind.GRID) : Optional.empty();
        }
        if (village) {
            return town ? Optional.of(Area.Kind.VILLAGE) : Optional.empty();
        }
        return Optional.of(town ? Area.Kind.TOWN : Area.Kind.COUNTY);
    }

    String county() {
        return value.substring(0, 6);
    }

    @Nullable
    String parent() {
        return switch (kind) {
            case COUNTY -> null;
            case TOWN -> county() + "000000";
            case VILLAGE -> value.substring(0, 9) + "000";
            case GRID -> value.substring(0, 12);
        };
    }

    /** What the number range tells (domain 2.9); nothing for the county and for special zones. */
    Area.@Nullable SubKind subKind() {
        return switch (kind) {
            case COUNTY -> null;
            case TOWN -> town(Integer.parseInt(value.substring(6, 9)));
            case VILLAGE -> village(Integer.parseInt(value.substring(9, 12)));
            case GRID -> Area.SubKind.BASIC;
        };
    }

    private static Area.@Nullable SubKind town(int number) {
        if (number < 100) {
            return Area.SubKind.SUBDISTRICT;
        }
        if (number < 200) {
            return Area.SubKind.TOWN;
        }
        return number < 400 ? Area.SubKind.TOWNSHIP : null;
    }

    private static Area.@Nullable SubKind village(int number) {
        if (number < 200) {
            return Area.SubKind.RESIDENTS_COMMITTEE;
        }
        return number < 400 ? Area.SubKind.VILLAGERS_COMMITTEE : null;
    }
}
