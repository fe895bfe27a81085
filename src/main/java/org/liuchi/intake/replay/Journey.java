package org.liuchi.intake.replay;

import java.util.function.UnaryOperator;
import org.liuchi.intake.replay.Answer.Refusal;
import org.liuchi.intake.replay.Row.Message;
import tools.jackson.databind.JsonNode;

/**
 * Takes one message round the loop.
 *
 * @param categoryOf the code of a text's category
 */
record Journey(Resident resident, Handling handling, UnaryOperator<String> categoryOf, Tally tally) {
    /** @throws Ended when the server doesn't come back; a second run goes on from here */
    void play(Message message) {
        String category = categoryOf.apply(message.description());
        Resident.Slip slip;
        try {
            slip = resident.report(message, category);
        } catch (Refusal e) {
            tally.refused(message.line(), e.reason());
            return;
        }
        tally.reported();
        try {
            handling.handle(message, slip.number(), category);
        } catch (Refusal e) {
            tally.unfinished(message.line(), slip.number(), e.step(), e.reason());
        }
        try {
            JsonNode view = resident.look(slip);
            tally.seen(view);
            resident.rate(slip, view, message);
        } catch (Refusal e) {
            tally.unfinished(message.line(), slip.number(), e.step(), e.reason());
        }
    }
}
