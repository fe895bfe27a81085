package org.liuchi.supervision.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.supervision.figures.CaseFigure.Turn;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Phase;
import org.liuchi.workflow.flow.State;

/** From a case's history to its figures: pure, line by line, the same whenever it is done. */
final class Fold {
    private final Story story;
    private final WorkCalendar calendar;
    private final Map<String, Object> facts = new HashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private final Opinions opinions = new Opinions();
    private String ending = CaseFigure.OPEN;
    private @Nullable Instant closedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant dueAt;
    private Duration worked = Duration.ZERO;
    private Duration workedToAnswer = Duration.ZERO;
    private Duration suspended = Duration.ZERO;
    private int answers;
    private int objections;
    private int reworks;
    private int reopens;
    private int contacts;
    private boolean extended;

    private Fold(Story story, WorkCalendar calendar) {
        this.story = story;
        this.calendar = calendar;
    }

    static CaseFigure of(Story story, WorkCalendar calendar) {
        Fold fold = new Fold(story, calendar);
        HistoryEntry before = null;
        for (HistoryEntry entry : story.history()) {
            fold.pass(before, entry);
            fold.take(entry);
            before = entry;
        }
        story.asked().stream().flatMap(asked -> asked.history().stream()).forEach(fold::hear);
        return fold.figure();
    }

    /** A rating of a call-back is one of the case; the other steps of a call-back or a mending say nothing of it. */
    private void hear(HistoryEntry entry) {
        if (entry.meaning() == Meaning.CALL_BACK) {
            opinions.hear(entry);
        }
    }

    /** The time between two lines belongs to the state that lasted meanwhile. */
    private void pass(@Nullable HistoryEntry before, HistoryEntry entry) {
        if (before == null) {
            return;
        }
        State state = state(before);
        if (standsStill(before)) {
            suspended = suspended.plus(Duration.between(before.at(), entry.at()));
        } else if (state.phase() == Phase.ASSIGNED || state.phase() == Phase.IN_HAND) {
            worked = worked.plus(calendar.workingTime(before.at(), entry.at()));
        }
    }

    private void take(HistoryEntry entry) {
        facts.putAll(entry.remembered());
        opinions.hear(entry);
        switch (entry.meaning()) {
            case DISPATCH -> dispatched(entry);
            case CLASSIFY -> {
                // a common matter goes to the village straight away
                if (state(entry).phase() == Phase.IN_HAND) {
                    dispatched(entry);
                }
            }
            case OBJECT -> {
                objections++;
                lastTurn(Turn::objects);
            }
            case OVERRULE -> lastTurn(Turn::isOverruled);
            case ANSWER -> {
                answers++;
                answeredAt = entry.at();
                workedToAnswer = worked;
            }
            case REWORK -> {
                reworks++;
                answeredAt = null;
            }
            case REOPEN -> {
                reopens++;
                answeredAt = null;
            }
            case CONTACT -> contacts += "NOT_REACHED".equals(entry.input().get("reached")) ? 0 : 1;
            case EXTEND -> extended = true;
            case REPORT,
                    SETTLE,
                    TAKE_UP,
                    REDIRECT,
                    REFUSE,
                    RECALL,
                    ACCEPT,
                    REASSIGN,
                    HAND_OVER,
                    COMMENT,
                    VERIFY,
                    CALL_BACK,
                    CLOSE,
                    RATE,
                    WITHDRAW,
                    SUSPEND,
                    RESUME,
                    ESCALATE,
                    URGE,
                    MERGE,
                    UNMERGE,
                    RELEASE,
                    EXCLUDE,
                    APPROVE,
                    DENY,
                    MIGRATE,
                    RECOUNT,
                    OTHER -> {}
        }
        arrive(entry);
    }

    private void dispatched(HistoryEntry entry) {
        if (entry.owner() != null) {
            turns.add(new Turn(entry.seq(), entry.owner().organization().value(), entry.at(), false, false));
        }
    }

    private void lastTurn(UnaryOperator<Turn> change) {
        if (!turns.isEmpty()) {
            turns.set(turns.size() - 1, change.apply(turns.getLast()));
        }
    }

    private void arrive(HistoryEntry entry) {
        State to = state(entry);
        if (to.open()) {
            ending = CaseFigure.OPEN;
            closedAt = null;
            dueAt = to.phase() == Phase.ANSWERED ? dueAt : due(entry, to);
        } else if (!entry.from().equals(entry.to())) {
            ending = entry.meaning().name();
            closedAt = entry.at();
        }
    }

    /** Where the promise alone runs, the line's own end; elsewhere the nearer end may be that of another clock. */
    private @Nullable Instant due(HistoryEntry entry, State state) {
        boolean promiseAlone = state.runs().size() == 1
                && story.flow(entry).clock(state.runs().getFirst()).promise();
        return promiseAlone ? entry.dueAt() : entry.promisedAt();
    }

    private boolean standsStill(HistoryEntry entry) {
        State state = state(entry);
        return state.phase() != Phase.ANSWERED
                && state.pauses().stream()
                        .anyMatch(clock -> story.flow(entry).clock(clock).promise());
    }

    private State state(HistoryEntry entry) {
        return story.flow(entry).state(entry.to());
    }

    private CaseFigure figure() {
        HistoryEntry first = story.history().getFirst();
        HistoryEntry last = story.history().getLast();
        return new CaseFigure(
                story.id(),
                last.seq(),
                first.at(),
                story.area(),
                story.category(),
                fact("channel").orElse(""),
                fact("handler").map(UUID::fromString).orElse(null),
                ending,
                fact("excluded").orElse(null),
                last.promisedAt(),
                dueAt,
                turns.isEmpty() ? null : turns.getFirst().dispatchedAt(),
                answeredAt,
                closedAt,
                answers,
                (answeredAt == null || dueAt == null) ? null : !answeredAt.isAfter(dueAt),
                closedAt == null && standsStill(last),
                (int) Math.ceil(suspended.toMinutes() / (24 * 60.0)),
                turns.size(),
                objections,
                (int) turns.stream().filter(Turn::overruled).count(),
                reworks,
                reopens,
                contacts,
                extended || Boolean.TRUE.equals(facts.get("extended")),
                fact("respondBy").map(Instant::parse).orElse(null),
                fact("respondedAt").map(Instant::parse).orElse(null),
                opinions.outcome(),
                opinions.calledBack(),
                opinions.satisfaction(),
                mended(),
                answeredAt == null ? null : (int) workedToAnswer.toMinutes(),
                ending.equals(CaseFigure.MERGED)
                        ? fact("leading").map(UUID::fromString).orElse(null)
                        : null,
                turns);
    }

    private boolean mended() {
        return story.asked().stream()
                .filter(asked -> asked.kind().equals(Story.MENDING))
                .map(asked -> asked.history().getLast())
                .anyMatch(last -> !state(last).open() && last.meaning() != Meaning.WITHDRAW);
    }

    private Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(Objects::toString).filter(text -> !text.isBlank());
    }
}
