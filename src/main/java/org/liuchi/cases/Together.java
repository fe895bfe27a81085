package org.liuchi.cases;

import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.number;
import static org.liuchi.workflow.flow.Input.organizations;
import static org.liuchi.workflow.flow.Input.text;

import java.util.stream.Stream;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Performer;

/** What is asked when others are called: to help with a case, or to a place. */
public final class Together {
    public static final Performer DESK = Performer.role(Role.COUNTY_DESK);
    public static final Performer TOWN = Performer.role(Role.TOWN_DISPATCHER);

    public static final Input DAYS = number("days", "希望几个工作日内反馈", "Working days for it", 10);

    /** The three grounds on which a town may whistle (接诉条例16). */
    public enum Ground {
        EMERGENCY,
        JOINT_ENFORCEMENT,
        HARD_MATTER
    }

    public static final Input GROUND = choice("ground", "吹哨情形", "Ground", CaseInputs.names(Ground.values()));
    public static final Input REASON = text("reason", "吹哨原因", "Reason", 2_000);
    public static final Input SPOT = text("spot", "到场地点", "Where to come", 200);
    public static final Input ARRIVE_BY =
            Input.of(Input.Kind.DATE, "arriveBy", "最迟到场日期", "To arrive by").optional();

    private Together() {}

    /** Everybody who may lead a case; which of them does is the case's question. */
    public static Performer[] handlers() {
        return Stream.of(Role.values())
                .filter(Role::handlesMatters)
                .map(Performer::role)
                .toArray(Performer[]::new);
    }

    static Input[] help() {
        return new Input[] {
            organizations("organizations", "协办单位", "Bodies to help", 5),
            text("note", "请协助的内容（内部）", "What is asked of them (internal)", 2_000),
            DAYS.optional()
        };
    }

    public static Input[] whistle() {
        return new Input[] {
            GROUND,
            REASON,
            SPOT.optional(),
            organizations("organizations", "请哪些部门到场", "Departments to come", 8),
            ARRIVE_BY
        };
    }
}
