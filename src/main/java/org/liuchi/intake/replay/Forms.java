package org.liuchi.intake.replay;

import java.util.Map;
import org.liuchi.intake.replay.County.Organization;
import org.liuchi.intake.replay.Row.Message;

/** What is filled in with each step that the staff take. */
final class Forms {
    private Forms() {}

    /**
     * @param organization that it is dispatched to
     * @param leading number of the case that it is merged into; empty when it isn't
     */
    static Map<String, String> of(Step step, Message message, Organization organization, String leading) {
        return switch (step) {
            case MERGE -> Map.of("leading", leading, "message", "与先前反映的是同一件事，合并办理，结果一并答复您。");
            case DISPATCH, UPHOLD -> Map.of("organization", organization.id());
            case OBJECT -> Map.of("ground", "NOT_OURS", "note", "经核对，不属于本单位职责。");
            case OVERRULE -> Map.of("note", "对照职责清单，仍由你单位办理。");
            case ANSWER, ANSWER_AGAIN -> Map.of("result", message.reply());
            case REWORK -> Map.of("note", "答复不够具体，请核实后重新答复。");
            case VERIFY -> Map.of("way", "PHONE", "outcome", "SOLVED");
            case CONTACT -> Map.of("way", "VISIT", "note", "已听取本人意见。");
            case MEND -> Map.of("message", message.reply());
            case ACCEPT, CLOSE -> Map.of();
            case REPORT, FIND, LOOK, RATE, AWAIT -> throw new IllegalArgumentException(step.shown());
        };
    }
}
