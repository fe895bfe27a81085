package org.liuchi.cases;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One action on many cases: what is asked and what came of each. */
final class Bulk {
    static final int MOST = 200;

    private Bulk() {}

    @Schema(name = "BulkItem")
    record One(@NotNull UUID id, int version) {}

    /** @param input inputs of the action, the same for all */
    @Schema(name = "BulkRequest", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record Request(
            @NotEmpty List<@NotNull @Valid One> items,
            @JsonAnySetter @Schema(hidden = true) Map<String, Object> input) {
        Request {
            input = input == null ? new HashMap<>() : input;
        }
    }

    /** @param problem why not, as problem+json in the user's language */
    @Schema(name = "BulkResult")
    record Result(UUID id, boolean done, @Nullable Map<String, Object> problem) {}

    @Schema(name = "BulkResults")
    record Results(List<Result> results) {}
}
