package org.liuchi.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.flow.Urgency;

/**
 * One call or visit as staff write it down; it may bring several matters.
 *
 * @param receivedAt when it was said, where it was on paper first; absent: now
 * @param contact how the reporter can be reached; all of it may be left out (PIPL 16)
 * @param answerWay how the reporter wants to be told
 * @param matters one to ten
 */
@Schema(name = "NewContact")
record NewContact(
        @Nullable Channel channel,
        @Nullable Instant receivedAt,
        NewCase.@Nullable Contact contact,
        @Nullable AnswerWay answerWay,
        @Nullable List<Matter> matters) {

    /**
     * @param urgency as the one who listens sees it; danger found by words counts all the same
     * @param leading number of the case that it is merged into at once, for the desk
     * @param order under which another system has it, for the desk
     * @param solved what was done about it on the spot, which closes it; for those who walk the grids
     */
    @Schema(name = "NewMatter")
    record Matter(
            @Nullable String description,
            NewCase.@Nullable Place place,
            @Nullable String category,
            @Nullable Urgency urgency,
            @Nullable String leading,
            @Nullable Order order,
            @Nullable String solved) {
        NewCase raised(NewCase.@Nullable Contact contact) {
            return new NewCase(description, place, contact, category);
        }
    }

    @Schema(name = "NewOrder")
    record Order(
            Orders.@Nullable OtherSystem system,
            @Nullable String number,
            @Nullable LocalDate dueOn) {}
}
