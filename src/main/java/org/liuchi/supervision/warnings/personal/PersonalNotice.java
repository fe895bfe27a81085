package org.liuchi.supervision.warnings.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Problem;
import org.liuchi.supervision.warnings.Colour;

/**
 * Guard first, then the next value.
 *
 * @param post whose task it is about
 * @param endsOn last day; then it ends by itself
 */
record PersonalNotice(
        UUID id,
        AccountId to,
        AccountId from,
        UUID post,
        Colour colour,
        State state,
        String ground,
        @Nullable String reply,
        @Nullable String decision,
        Instant givenAt,
        Instant replyBy,
        LocalDate endsOn,
        @Nullable Instant endedAt) {
    enum State {
        GIVEN,
        REPLIED,
        KEPT,
        WITHDRAWN,
        ENDED;

        boolean open() {
            return this != WITHDRAWN && this != ENDED;
        }
    }

    /** What the parties may do. */
    enum Move {
        REPLY,
        WITHDRAW,
        KEEP,
        END
    }

    boolean may(AccountId account, Move move, Instant now) {
        return switch (move) {
            case REPLY -> to.equals(account) && state == State.GIVEN;
            // the reply comes first: before it, or before its time is over, nothing is decided but to take it back
            case KEEP ->
                from.equals(account) && (state == State.REPLIED || (state == State.GIVEN && replyBy.isBefore(now)));
            case WITHDRAW -> from.equals(account) && (state == State.GIVEN || state == State.REPLIED);
            case END -> from.equals(account) && state == State.KEPT;
        };
    }

    /** @throws Problem NOT_NOW */
    PersonalNotice moved(AccountId account, Move move, String text, Instant now) {
        if (!may(account, move, now)) {
            throw Problem.of(Problem.Kind.NOT_NOW);
        }
        return switch (move) {
            case REPLY -> next(State.REPLIED, text, decision, null);
            case KEEP -> next(State.KEPT, reply, text, null);
            case WITHDRAW -> next(State.WITHDRAWN, reply, text, now);
            case END -> next(State.ENDED, reply, text, now);
        };
    }

    private PersonalNotice next(State next, @Nullable String said, @Nullable String decided, @Nullable Instant ended) {
        return new PersonalNotice(
                id, to, from, post, colour, next, ground, said, decided, givenAt, replyBy, endsOn, ended);
    }
}
