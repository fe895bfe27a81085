package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is missing, as it leaves the server. */
final class GapView {
    private GapView() {}

    /**
     * @param every TOWN, VILLAGE, GRID, DEPARTMENT or the name of a register; empty: records of this register
     */
    @Schema(name = "Gap")
    record Listed(String name, String label, String every, int total, List<InTown> towns) {}

    /** @param area code of the town, or of the county for what lies in no town */
    @Schema(name = "GapInTown")
    record InTown(String area, String name, int count) {}

    /**
     * One that has no such record.
     *
     * @param kind TOWN, VILLAGE, GRID, DEPARTMENT, or the name of a register
     * @param id code of an area, id of a body or of a record
     * @param areaName as people say it
     * @param town code
     */
    @Schema(name = "GapTarget")
    record Missing(String kind, String id, String name, String area, String areaName, String town) {}

    /**
     * @param records of this register, for a gap of its own records
     * @param targets without such a record, for any other
     * @param next cursor of the following page; absent on the last one
     */
    @Schema(name = "GapLines")
    record Lines(
            String name,
            String label,
            List<RecordView.Line> records,
            List<Missing> targets,
            @Nullable String next) {}
}
