package org.liuchi.cases;

import static org.liuchi.cases.CaseInputs.DESK;
import static org.liuchi.cases.CaseInputs.NOTE;
import static org.liuchi.cases.CaseInputs.OPEN;
import static org.liuchi.cases.CaseInputs.names;
import static org.liuchi.workflow.flow.Input.choice;

import org.liuchi.workflow.flow.FlowTable;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Meaning;

/** The same matter in 信访, the city's 12345 or 互联网+督查: noted, so that nothing is handled twice (2025-66). */
final class OrderRows {
    private static final int LONGEST = 40;
    private static final Input SYSTEM =
            choice(Orders.SYSTEM, "外部系统", "Other system", names(Orders.OtherSystem.values()));
    private static final Input NUMBER = Input.code(Orders.NUMBER, "外部工单号", "Order number there", LONGEST);

    private OrderRows() {}

    static void of(FlowTable table) {
        table.stay(OPEN, "noteOrder", "登记外部工单", "Note an outside order", Meaning.OTHER)
                .by(DESK)
                .asks(
                        SYSTEM,
                        NUMBER,
                        Input.of(Input.Kind.DATE, Orders.DUE_ON, "对方要求的期限", "Due there by")
                                .optional())
                .effect("countOrder", "keepOrder")
                .law("2025-66")
                .inside();
        table.stay(OPEN, "dropOrder", "更正外部工单", "Strike out an outside order", Meaning.OTHER)
                .by(DESK)
                .asks(SYSTEM, NUMBER, NOTE)
                .guard("hasOrder")
                .effect("uncountOrder", "strikeOrder")
                .inside();
    }
}
