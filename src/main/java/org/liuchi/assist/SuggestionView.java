package org.liuchi.assist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes in which suggestions leave the server. Every one says why; none is applied without a person (R9). */
final class SuggestionView {
    private SuggestionView() {}

    /** What it comes from: the words every county begins with, or the county's own closed cases. */
    @Schema(name = "SuggestionSource")
    enum From {
        RULES,
        CASES
    }

    /** @param words as they stand in what was written */
    @Schema(name = "SuggestionReason")
    record Reason(List<String> words, From from) {}

    /** @param share how sure, 0 to 1; absent where rules speak, which don't know how often they are right */
    @Schema(name = "SuggestedCategory")
    record Category(String code, String name, @Nullable Double share, Reason reason) {}

    @Schema(name = "SuggestedOrganization")
    record Body(UUID id, String name, @Nullable Double share, Reason reason) {}

    /**
     * @param open may take in another report
     * @param why in words, in the reader's language
     */
    @Schema(name = "SimilarCase")
    record Similar(
            UUID id,
            String number,
            String title,
            String state,
            String stateText,
            boolean open,
            Instant openedAt,
            @Nullable Integer distanceMetres,
            List<String> sameWords,
            String why) {}

    /** What somebody is writing down, and where, as far as it has been said. */
    @Schema(name = "SaidSoFar")
    record Said(
            @Nullable String description,
            @Nullable String areaCode,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /** @param category the likeliest first, as are the others */
    @Schema(name = "CaseSuggestions")
    record All(List<Category> category, List<Body> organization, List<Similar> similar) {}
}
