package org.liuchi.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.MaskedContact;
import org.liuchi.workflow.ExplainedClock;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.Timeline;

/**
 * Everything about a case, for the archive (归档); names and numbers of people masked.
 *
 * @param held who owns the next step; absent once closed, then {@code handler} tells who answered
 * @param clocks that still count, with their arithmetic; of those that have ended the lines tell what was due
 * @param chain absent in what is given to the reporter
 */
@Schema(name = "CaseFile")
record CaseFile(
        Instant madeAt,
        Reader reader,
        String number,
        String title,
        String categoryText,
        String place,
        String channelText,
        String stateText,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant promisedAt,
        @Nullable Instant closedAt,
        ItemView.@Nullable Held held,
        @Nullable String handler,
        @Nullable MaskedContact reporter,
        @Nullable String description,
        @Nullable String result,
        List<Line> lines,
        List<ExplainedClock> clocks,
        List<Picture> photos,
        List<Child> children,
        List<Rated> ratings,
        @Nullable Proof chain) {
    /** Whom a file is for. */
    @Schema(name = "CaseFileReader")
    enum Reader {
        STAFF,
        REPORTER
    }

    /** One line of the history, with what was due after it. */
    @Schema(name = "CaseFileLine")
    record Line(
            int seq,
            Instant at,
            String text,
            String by,
            List<Timeline.Chosen> said,
            @Nullable Instant dueAt,
            @Nullable Instant promisedAt,
            @Nullable String hash) {}

    /** @param sha256 of the picture as it is kept, hex */
    @Schema(name = "CaseFilePhoto")
    record Picture(
            UUID id,
            String url,
            Photos.Shows of,
            String mediaType,
            int width,
            int height,
            long bytes,
            Instant addedAt,
            String sha256) {
        /** Under which it stands in the archive. */
        String name() {
            return id + "." + mediaType.replaceFirst(".*/", "").replace("jpeg", "jpg");
        }
    }

    @Schema(name = "CaseFileChild")
    record Child(
            String number,
            String title,
            String stateText,
            @Nullable String organization,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /** How one reporter rated it; of several merged reports each has its own. */
    @Schema(name = "CaseFileRating")
    record Rated(String solvedText, int satisfaction, Instant at) {}

    /**
     * Whether the history is as it was written.
     *
     * @param last hash of the last line (SM3)
     */
    @Schema(name = "CaseFileProof")
    record Proof(boolean whole, int lines, String last) {}
}
