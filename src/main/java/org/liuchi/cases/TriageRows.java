package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.AT_DESK;
import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.IN_VILLAGE;
import static org.liuchi.cases.CaseInputs.MESSAGE;
import static org.liuchi.cases.CaseInputs.NOTE;
import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.text;
import static org.liuchi.workflow.flow.Performer.OWNER;
import static org.liuchi.workflow.flow.Performer.REPORTER;

import java.util.List;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Performer;

/**
 * Whose matter it is (三事分流, TC-30): a government matter is dispatched, a common one goes to the village of the place, a
 * family one to advice or mediation, with consent; and what another procedure is for. The reporter sees class and reason
 * and may ask once for another.
 */
final class TriageRows {
    private static final Performer VILLAGE = Performer.role(Role.VILLAGE_STAFF);
    private static final Input REASON = text("message", "理由（群众可见）", "Reason (shown to the reporter)", 2_000);

    private TriageRows() {}

    static void of(FlowTable table) {
        table.row(
                        List.of("REPORTED", "TAKEN_UP", "OBJECTED"),
                        "redirect",
                        "告知渠道",
                        "Tell the right channel",
                        Meaning.REDIRECT,
                        "REDIRECTED")
                .by(DESK)
                .asks(
                        choice(
                                "channel",
                                "应走的渠道",
                                "Right channel",
                                "PETITION",
                                "LITIGATION",
                                "ARBITRATION",
                                "RECONSIDERATION",
                                "DISCIPLINE",
                                "DISCLOSURE",
                                "SECRET",
                                "EMERGENCY",
                                "MARKET"),
                        text("where", "受理机关及地址、电话", "Which body, where, phone", 300)
                                .optional(),
                        text("message", "告知内容和理由（群众可见）", "What the reporter is told, and why", 2_000))
                .law("接诉条例11(2), 2025-66");
        table.row(AT_DESK, "refuse", "不予受理", "Refuse", Meaning.REFUSE, "REFUSED")
                .by(DESK)
                .asks(
                        choice("ground", "不予受理的情形", "Ground", "ALREADY_HANDLED", "SECRET", "UNLAWFUL", "NO_MATTER"),
                        text("message", "理由（群众可见）", "Reason (shown to the reporter)", 2_000))
                .law("接诉条例11");

        table.row(AT_DESK, "asCommon", "转村社区协商（大家事）", "Common matter: to the village", Meaning.CLASSIFY, "DELIBERATING")
                .by(DESK, VILLAGE)
                .asks(REASON)
                .guard("notInPetition", "villageNotComplainedAbout")
                .effect("classCommon", "handToVillage");
        table.row(AT_DESK, "asFamily", "建议疏导调解（自家事）", "Family matter: offer advice", Meaning.CLASSIFY, "CONSENT")
                .by(DESK, VILLAGE)
                .asks(choice("offer", "可以提供", "What is offered", "ADVICE", "MEDIATION"), REASON)
                .guard("notInPetition", "villageNotComplainedAbout")
                .effect("classFamily");
        // nobody is mediated against his or her will (人民调解法3, 17)
        table.row("CONSENT", "agree", "同意", "Agree", Meaning.ACCEPT, "ADVISING")
                .by(REPORTER)
                .guard("villageNotComplainedAbout")
                .effect("handToVillage")
                .law("人民调解法3");
        table.row("CONSENT", "recordConsent", "登记本人同意", "The person agrees", Meaning.ACCEPT, "ADVISING")
                .by(DESK, VILLAGE)
                .asks(choice("way", "怎样征得同意", "Way", "PHONE", "VISIT"))
                .guard("villageNotComplainedAbout")
                .effect("handToVillage");
        table.row("CONSENT", "decline", "不需要", "No, thank you", Meaning.REDIRECT, "REDIRECTED")
                .by(REPORTER)
                .law("人民调解法17");
        table.row("CONSENT", "recordDecline", "登记本人不需要", "The person declines", Meaning.REDIRECT, "REDIRECTED")
                .by(DESK, VILLAGE)
                .asks(choice("way", "怎样得知", "Way", "PHONE", "VISIT"));
        table.row("CONSENT", "endUnanswered", "未得到答复，结束", "End: no answer", Meaning.REDIRECT, "REDIRECTED")
                .by(DESK)
                .afterClock("consent");
        table.row(IN_VILLAGE, "giveBack", "退回重新分流", "Give back", Meaning.OBJECT, "TAKEN_UP")
                .by(OWNER)
                .asks(NOTE)
                .limit(1);
        table.row(
                        List.of("CONSENT", "DELIBERATING", "ADVISING"),
                        "askReclass",
                        "申请重新分类",
                        "Ask for another class",
                        Meaning.CLASSIFY,
                        "TAKEN_UP")
                .by(REPORTER)
                .asks(MESSAGE)
                .limit(1);
    }
}
