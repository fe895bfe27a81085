package org.liuchi.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;

/** A value as lists filter and sort by it: one of four columns. */
record Facet(
        String field,
        int place,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        @Nullable UUID ref) {
    /** The program's own. */
    static final String STATE = "_state";

    static final String AREA = "_area";
    static final String BODY = "_body";

    private static final int LONGEST = 100;

    /** Of a whole record. */
    static List<Facet> of(Register register, Entry entry) {
        List<Facet> facets = new ArrayList<>();
        facets.add(text(STATE, 0, entry.state()));
        around(entry.area()).forEach(area -> facets.add(text(AREA, facets.size(), area)));
        facets.add(ref(BODY, 0, entry.holder()));
        if (!entry.keeper().equals(entry.holder())) {
            facets.add(ref(BODY, 1, entry.keeper()));
        }
        for (Field field : register.fields()) {
            Object value = entry.values().get(field.name());
            if (value != null && field.indexed()) {
                field(facets, field, value);
            }
        }
        return facets;
    }

    /** The codes of the areas that one lies in, itself included: county, town, village, grid. */
    static List<String> around(String area) {
        List<String> codes = new ArrayList<>();
        codes.add(area.substring(0, 6) + "000000");
        if (area.startsWith("000", 6)) {
            return codes;
        }
        codes.add(area.substring(0, 9) + "000");
        if (!area.startsWith("000", 9)) {
            codes.add(area.substring(0, 12));
        }
        if (area.length() > 12) {
            codes.add(area);
        }
        return codes;
    }

    /** The whole code of an area, by the digits that all codes inside begin with. */
    static String code(String prefix) {
        return prefix.length() >= 12 ? prefix : prefix + "0".repeat(12 - prefix.length());
    }

    private static void field(List<Facet> facets, Field field, Object value) {
        if (value instanceof List<?> all) {
            for (int i = 0; i < all.size(); i++) {
                facets.add(one(field, i, all.get(i)));
            }
        } else if (field.kind() == Field.Kind.PERIOD && value instanceof Map<?, ?> period) {
            period.forEach((end, day) -> facets.add(
                    new Facet(field.name() + "." + end, 0, null, null, LocalDate.parse(day.toString()), null)));
        } else if (field.kind() == Field.Kind.AREA) {
            List<String> codes = around(value.toString());
            for (int i = 0; i < codes.size(); i++) {
                facets.add(text(field.name(), codes.size() - 1 - i, codes.get(i)));
            }
        } else {
            facets.add(one(field, 0, value));
        }
    }

    private static Facet one(Field field, int place, Object value) {
        String text = value.toString();
        return switch (field.kind()) {
            case NUMBER, MONEY -> new Facet(field.name(), place, null, new BigDecimal(text), null, null);
            case DATE -> new Facet(field.name(), place, null, null, LocalDate.parse(text), null);
            case ORGANIZATION, POST, RELATION -> ref(field.name(), place, UUID.fromString(text));
            case TEXT, CHOICE, YES_NO, AREA, PERIOD, PERSON, FILES, COUNT, SUM -> text(field.name(), place, text);
        };
    }

    private static Facet text(String field, int place, String text) {
        return new Facet(field, place, text.length() > LONGEST ? text.substring(0, LONGEST) : text, null, null, null);
    }

    private static Facet ref(String field, int place, UUID ref) {
        return new Facet(field, place, null, null, null, ref);
    }
}
