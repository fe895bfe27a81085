package org.liuchi.registers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;

/**
 * What a gap or a schedule goes by: an area, a body, or a record of another register.
 *
 * @param kind COUNTY, TOWN, VILLAGE, GRID, DEPARTMENT, or the name of a register
 * @param area its code; of a body its jurisdiction
 * @param body that looks after it; of a record its holder
 * @param entry the record; absent for areas and bodies
 */
record Target(
        String kind,
        String name,
        String area,
        @Nullable UUID body,
        @Nullable Entry entry) {
    /** What a field of this kind says of it; empty where it has nothing to say. */
    String as(Field.Kind field) {
        return switch (field) {
            case AREA -> area;
            case ORGANIZATION -> body == null ? "" : body.toString();
            default -> id();
        };
    }

    String id() {
        if (entry != null) {
            return entry.id().toString();
        }
        return kind.equals("DEPARTMENT") && body != null ? body.toString() : area;
    }
}
