package org.liuchi.intake.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.liuchi.intake.replay.Answer.Refusal;
import org.liuchi.intake.replay.Handling.Matter;
import org.liuchi.intake.replay.Resident.Slip;
import org.liuchi.intake.replay.Row.Message;
import org.liuchi.intake.replay.Shares.Fate;
import tools.jackson.databind.JsonNode;

/**
 * Takes one message round the loop, and with it those that say the same.
 *
 * @param categoryOf the code of a text's category
 */
record Journey(
        Resident resident,
        Handling handling,
        BadRatings badRatings,
        Shares shares,
        UnaryOperator<String> categoryOf,
        Tally tally) {
    /** @param slip what the person was given for it */
    private record Reported(Matter matter, Slip slip) {
        long line() {
            return matter.message().line();
        }
    }

    /**
     * @param others are merged into the first, before that goes on
     * @throws Ended when the server doesn't come back; a second run goes on from here
     */
    void play(Message message, List<Message> others) {
        Optional<Reported> first = report(message, "");
        String leading = first.map(one -> one.slip().number()).orElse("");
        List<Reported> following = others.stream()
                .flatMap(other -> report(other, leading).stream())
                .toList();
        following.forEach(this::handle);
        first.ifPresent(this::handle);
        first.ifPresent(this::end);
        following.forEach(this::end);
    }

    private Optional<Reported> report(Message message, String leading) {
        String category = categoryOf.apply(message.description());
        try {
            Slip slip = resident.report(message, category);
            tally.reported(slip.number());
            return Optional.of(
                    new Reported(new Matter(message, slip.number(), category, shares.of(message), leading), slip));
        } catch (Refusal e) {
            tally.refused(message.line(), e.reason());
            return Optional.empty();
        }
    }

    private void handle(Reported one) {
        attempt(one, () -> tally.turned(handling.handle(one.matter())));
    }

    /** The reporter looks and rates, and what follows from a bad rating is done; then it is counted as it is. */
    private void end(Reported one) {
        attempt(one, () -> {
            JsonNode view = resident.look(one.slip());
            boolean merged = view.path("merged").isObject();
            Fate fate = merged ? one.matter().fate().content() : one.matter().fate();
            attempt(one, () -> rate(one, view, fate));
            JsonNode now = fate.bad() ? resident.look(one.slip()) : view;
            tally.seen(one.line(), one.slip().number(), now);
        });
    }

    private void rate(Reported one, JsonNode view, Fate fate) {
        Message message = one.matter().message();
        resident.rate(one.slip(), view, message, fate);
        if (fate.bad() && Tally.isClosed(view)) {
            badRatings.follow(one.matter()).ifPresent(turn -> {
                tally.ratedBadly(turn);
                if (turn == Turn.HANDLED_AGAIN) {
                    resident.rateAgain(one.slip(), resident.look(one.slip()), message);
                }
            });
        }
    }

    private void attempt(Reported one, Runnable work) {
        try {
            work.run();
        } catch (Refusal e) {
            tally.unfinished(one.line(), one.slip().number(), e.step(), e.reason());
        }
    }
}
