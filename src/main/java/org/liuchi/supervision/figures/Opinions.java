package org.liuchi.supervision.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.flow.Meaning;

/** What was said of a case, by whomever was asked; what was said last holds. */
final class Opinions {
    private static final String NOT_SOLVED = "NOT_SOLVED";
    private static final String UNREACHED = "UNREACHED";

    private final List<Opinion> all = new ArrayList<>();

    private record Opinion(
            Instant at,
            Meaning on,
            @Nullable String outcome,
            @Nullable Integer satisfaction) {}

    /** @param entry of the case or of a call-back */
    void hear(HistoryEntry entry) {
        Map<String, Object> said = new HashMap<>(entry.input());
        said.putAll(entry.remembered());
        Opinion opinion = switch (entry.meaning()) {
            case VERIFY, CLOSE, CALL_BACK ->
                new Opinion(entry.at(), entry.meaning(), text(said, "outcome"), number(said));
            case RATE -> new Opinion(entry.at(), Meaning.RATE, text(said, "solved"), number(said));
            case REWORK -> new Opinion(entry.at(), Meaning.REWORK, null, null);
            case REOPEN -> new Opinion(entry.at(), Meaning.REOPEN, NOT_SOLVED, null);
            case REPORT,
                    SETTLE,
                    TAKE_UP,
                    CLASSIFY,
                    REDIRECT,
                    REFUSE,
                    DISPATCH,
                    RECALL,
                    ACCEPT,
                    CONTACT,
                    OBJECT,
                    OVERRULE,
                    REASSIGN,
                    HAND_OVER,
                    COMMENT,
                    ANSWER,
                    WITHDRAW,
                    EXTEND,
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
                    OTHER -> null;
        };
        if (opinion != null) {
            all.add(opinion);
        }
    }

    @Nullable
    String outcome() {
        String outcome = null;
        for (Opinion opinion : inOrder()) {
            if (opinion.on() == Meaning.REWORK) {
                outcome = null;
            } else if (opinion.outcome() != null
                    && (outcome == null || !opinion.outcome().equals(UNREACHED))) {
                outcome = opinion.outcome();
            }
        }
        return outcome;
    }

    /** Reopening takes a confirmation back; it doesn't take the call-back out of the count. */
    @Nullable
    String calledBack() {
        String called = null;
        for (Opinion opinion : inOrder()) {
            boolean valid = opinion.on() == Meaning.CALL_BACK && !UNREACHED.equals(opinion.outcome());
            if (valid && opinion.outcome() != null) {
                called = opinion.outcome();
            } else if (opinion.on() == Meaning.REOPEN && called != null) {
                called = NOT_SOLVED;
            }
        }
        return called;
    }

    @Nullable
    Integer satisfaction() {
        return inOrder().stream()
                .map(Opinion::satisfaction)
                .filter(Objects::nonNull)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private List<Opinion> inOrder() {
        return all.stream().sorted(Comparator.comparing(Opinion::at)).toList();
    }

    private static @Nullable String text(Map<String, Object> said, String name) {
        return said.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static @Nullable Integer number(Map<String, Object> said) {
        return said.get("satisfaction") instanceof Number number ? (Integer) number.intValue() : null;
    }
}
