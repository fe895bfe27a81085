package org.liuchi.petitions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.MaskedContact;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.Timeline;

/** The shapes in which a petition leaves the server; beside {@code /api/items}, which has what every item has. */
public final class PetitionView {
    private PetitionView() {}

    /** What the person takes away. */
    @Schema(name = "ReceivedPetition")
    public record Received(UUID id, String publicCode, String number, String state, String stateText) {}

    /** @param url page to read and print */
    @Schema(name = "PetitionNotice")
    public record Paper(int seq, String title, Instant at, String by, String remedy, String url) {}

    /** What the person with the code sees (信访工作条例21). */
    @Schema(name = "PetitionByCode")
    public record ByCode(
            String publicCode,
            String number,
            String kindText,
            String state,
            String stateText,
            String phase,
            int version,
            String place,
            @Nullable String handler,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String description,
            @Nullable Integer satisfaction,
            List<Paper> notices,
            List<Timeline.Line> timeline,
            List<ItemView.Action> actions) {}

    /**
     * What staff see beside the item.
     *
     * @param contact masked; absent when none was given
     * @param concerned name of the body that must not see it
     */
    @Schema(name = "PetitionForStaff")
    public record ForStaff(
            UUID id,
            @Nullable MaskedContact contact,
            @Nullable String concerned,
            @Nullable Integer satisfaction,
            List<Paper> notices) {}
}
