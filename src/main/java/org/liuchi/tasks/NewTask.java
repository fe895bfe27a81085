package org.liuchi.tasks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The four sheets as somebody fills them in; a draft may leave out all but title and content.
 *
 * @param title at most 60 characters
 * @param success by what it is measured
 * @param post responsible post
 * @param guarantor post that answers when it fails
 * @param helpers bodies that help
 * @param supervisor county leader's post, where it crosses departments
 * @param heading one of the six heads (六治)
 * @param shown to everybody; false when absent
 * @param raiser post that hands it out; absent: the actor's own
 */
public record NewTask(
        @Nullable String title,
        @Nullable String what,
        @Nullable String success,
        @Nullable LocalDate deadline,
        @Nullable UUID post,
        @Nullable UUID guarantor,
        @Nullable List<UUID> helpers,
        @Nullable UUID supervisor,
        @Nullable String heading,
        @Nullable Boolean shown,
        @Nullable UUID raiser) {

    /** Where a task came from: a meeting, or a record of another module. */
    @Schema(name = "TaskOrigin")
    public record Origin(String kind, UUID id) {}

    Map<String, Object> input() {
        Map<String, Object> input = new HashMap<>();
        put(input, Sheets.WHAT, what);
        put(input, Sheets.SUCCESS, success);
        put(input, Sheets.DEADLINE, deadline);
        put(input, Sheets.POST, post);
        put(input, Sheets.GUARANTOR, guarantor);
        put(input, Sheets.SUPERVISOR, supervisor);
        put(input, Sheets.HEADING, heading);
        put(input, Sheets.RAISER, raiser);
        if (shown != null) {
            input.put(Sheets.SHOWN, shown);
        }
        if (helpers != null && !helpers.isEmpty()) {
            input.put(Sheets.HELPERS, helpers.stream().map(UUID::toString).toList());
        }
        return input;
    }

    private static void put(Map<String, Object> input, String name, @Nullable Object value) {
        if (value != null) {
            input.put(name, value.toString());
        }
    }
}
