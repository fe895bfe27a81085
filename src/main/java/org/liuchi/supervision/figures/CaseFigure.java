package org.liuchi.supervision.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of one case.
 *
 * @param seq the last history line that was folded in
 * @param leadOrganization that has it or had it last
 * @param ending {@link #OPEN}, or the meaning of the step that closed it
 * @param excluded ground on which two persons left it out of the rates
 * @param dueAt end of the time for answering, extensions and pauses counted
 * @param answeredAt of the answer that stands; absent again after rework and reopening
 * @param answers how many were given
 * @param onTime whether the standing answer came within its time
 * @param standingStill 缓办, or waiting for the reporter
 * @param overruled objections that the desk found to be without ground
 * @param contacts steps by which the reporter was spoken to before the answer
 * @param outcome whether it is solved, as was said last; of a merged one as of its leading case
 * @param calledBack what the last call-back that reached somebody brought; NOT_SOLVED when reopened since
 * @param satisfaction 1 to 5, as was said last
 * @param mended what a bad rating was given for has been put right
 * @param workingMinutes from the first dispatch to the standing answer, while it lay with an organisation
 * @param mergedInto case that it was merged into
 */
record CaseFigure(
        UUID caseId,
        int seq,
        Instant openedAt,
        String areaCode,
        String category,
        String channel,
        @Nullable UUID leadOrganization,
        String ending,
        @Nullable String excluded,
        @Nullable Instant promisedAt,
        @Nullable Instant dueAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        int answers,
        @Nullable Boolean onTime,
        boolean standingStill,
        int suspendedDays,
        int dispatches,
        int objections,
        int overruled,
        int reworks,
        int reopens,
        int contacts,
        boolean extended,
        @Nullable Instant respondBy,
        @Nullable Instant respondedAt,
        @Nullable String outcome,
        @Nullable String calledBack,
        @Nullable Integer satisfaction,
        boolean mended,
        @Nullable Integer workingMinutes,
        @Nullable UUID mergedInto,
        List<Turn> turns) {
    static final String OPEN = "OPEN";
    static final String MERGED = "MERGE";

    CaseFigure {
        turns = List.copyOf(turns);
    }

    /**
     * An organisation's turn at it.
     *
     * @param seq of the step that dispatched it
     * @param overruled the desk found its objection to be without ground
     */
    record Turn(int seq, UUID organizationId, Instant dispatchedAt, boolean objected, boolean overruled) {
        Turn objects() {
            return new Turn(seq, organizationId, dispatchedAt, true, overruled);
        }

        Turn isOverruled() {
            return new Turn(seq, organizationId, dispatchedAt, objected, objected);
        }
    }

    /** A merged case is solved when its leading case is. */
    CaseFigure solvedAs(@Nullable String leadingOutcome) {
        return new CaseFigure(
                caseId,
                seq,
                openedAt,
                areaCode,
                category,
                channel,
                leadOrganization,
                ending,
                excluded,
                promisedAt,
                dueAt,
                dispatchedAt,
                answeredAt,
                closedAt,
                answers,
                onTime,
                standingStill,
                suspendedDays,
                dispatches,
                objections,
                overruled,
                reworks,
                reopens,
                contacts,
                extended,
                respondBy,
                respondedAt,
                leadingOutcome,
                calledBack,
                satisfaction,
                mended,
                workingMinutes,
                mergedInto,
                turns);
    }
}
