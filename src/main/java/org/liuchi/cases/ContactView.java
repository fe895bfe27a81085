package org.liuchi.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes in which a contact leaves the server. */
final class ContactView {
    private ContactView() {}

    /** @param receivedAt when it was said; {@code enteredAt} when it was put into the program */
    @Schema(name = "OpenedContact")
    record Opened(UUID id, Channel channel, Instant receivedAt, Instant enteredAt, List<Matter> matters) {}

    /**
     * What the reporter takes away of each matter.
     *
     * @param title what it is about and where, without a word of the reporter
     * @param mergedInto number of the leading case
     */
    @Schema(name = "OpenedMatter")
    record Matter(
            UUID id,
            String title,
            CaseView.Accepted accepted,
            @Nullable String mergedInto) {}

    /**
     * How many called, what they raised, and what of it is solved: closed, and solved as the reporter says, or as was
     * verified where the reporter hasn't rated.
     *
     * @param channel absent for all together
     */
    @Schema(name = "ContactCount")
    record Count(@Nullable Channel channel, int contacts, int matters, int solved) {}

    @Schema(name = "ContactCounts")
    record Counts(Count all, List<Count> channels) {}
}
