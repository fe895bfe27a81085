package org.liuchi.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.MaskedContact;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Light;
import org.liuchi.workflow.RunningClock;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.Timeline;

/** The shapes in which a case leaves the server. */
public final class CaseView {
    private CaseView() {}

    @Schema(name = "CasePhoto")
    public record Photo(UUID id, String url, Photos.Shows of, int width, int height, long bytes) {
        /** @param folder address of the case's photos */
        public static Photo at(String folder, Photos.Photo photo) {
            return new Photo(
                    photo.id(), folder + photo.id(), photo.shows(), photo.width(), photo.height(), photo.bytes());
        }
    }

    /**
     * What hangs together with a case.
     *
     * @param reports how many reporters follow it
     * @param earliestPromise to those who were merged in
     * @param others how many cases are merged into it; the newest of them in {@code merged}
     * @param leading where this one is merged into, if it is
     */
    @Schema(name = "CaseTies")
    public record Ties(
            int reports,
            @Nullable Instant earliestPromise,
            int others,
            List<Other> merged,
            @Nullable Leading leading,
            List<Order> orders) {}

    /** Another report of the same thing. */
    @Schema(name = "MergedCase")
    public record Other(
            UUID id,
            String number,
            Instant openedAt,
            @Nullable String description,
            List<Photo> photos) {}

    /** @param id absent where the account may not read it */
    @Schema(name = "LeadingCase")
    public record Leading(@Nullable UUID id, String number, String title) {}

    /** The same matter in another system. */
    @Schema(name = "ExternalOrder")
    public record Order(
            String system,
            String systemText,
            String number,
            @Nullable LocalDate dueOn) {}

    /** @param why as the desk wrote it to the reporter */
    @Schema(name = "MergedInto")
    public record MergedInto(
            String number, Instant at, @Nullable String why) {}

    /** @param own the case that the report opened; {@code told} is of the one that it follows */
    record Followed(
            Item own,
            Timeline.Told told,
            List<Timeline.Line> lines,
            @Nullable String description,
            @Nullable MergedInto merged) {}

    @Schema(name = "CaseRating")
    public record Rating(String solved, int satisfaction) {}

    /** What the resident takes away: the code to follow by, the number to say, and when to expect an answer. */
    @Schema(name = "AcceptedReport")
    public record Accepted(
            String publicCode,
            String number,
            String status,
            String statusText,
            @Nullable Instant dueAt,
            @Nullable Emergency emergency) {}

    /** Whom to call at once where there is danger (接诉条例11(1)); the matter is registered all the same. */
    public record Emergency(List<String> numbers, String words) {}

    /**
     * What the person with the code sees: under the number that he or she knows, how the case goes that the report follows.
     *
     * @param dueAt the earlier promise, where the report's own and that of the case it is merged into differ
     */
    @Schema(name = "CaseForReporter")
    public record ForReporter(
            String publicCode,
            String number,
            String status,
            String statusText,
            String phase,
            int version,
            String category,
            String categoryText,
            String place,
            @Nullable String handler,
            Instant reportedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String description,
            @Nullable String result,
            @Nullable Rating rating,
            @Nullable MergedInto merged,
            List<Timeline.Line> timeline,
            List<ItemView.Action> actions,
            List<Photo> photos) {}

    /**
     * What staff see; the reporter's name and number masked.
     *
     * @param answerWay how the reporter wants to be told, where that was asked
     * @param areaPath names from the county down to the area
     * @param longitude rounded to about 100 metres (a thousandth of a degree), like the latitude
     * @param areaExtent west, south, east and north of its area, where that is drawn
     * @param address in the reporter's words, for those who may act on the case now and for nobody else
     */
    @Schema(name = "CaseForStaff")
    public record ForStaff(
            UUID id,
            String number,
            String title,
            String category,
            String categoryText,
            String area,
            List<String> areaPath,
            String place,
            @Nullable String address,
            Channel channel,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable List<Double> areaExtent,
            String state,
            String stateText,
            String phase,
            int version,
            int urgency,
            ItemView.@Nullable Held owner,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable Instant promisedAt,
            @Nullable Instant closedAt,
            List<RunningClock> clocks,
            @Nullable Light light,
            @Nullable String description,
            @Nullable MaskedContact reporter,
            @Nullable AnswerWay answerWay,
            Ties ties,
            @Nullable String result,
            List<Timeline.Line> timeline,
            List<ItemView.Action> actions,
            List<Photo> photos) {}

    @Schema(name = "CaseBody")
    public record Body(UUID id, @Nullable String name) {}

    /** What staff get back from a step. */
    @Schema(name = "CaseAfterStep")
    public record After(
            UUID id,
            String number,
            String state,
            String stateText,
            String phase,
            int version,
            @Nullable Instant dueAt,
            ItemView.@Nullable Held owner,
            List<ItemView.Action> actions) {}
}
