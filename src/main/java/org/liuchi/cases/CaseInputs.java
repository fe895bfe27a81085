package org.liuchi.cases;

import static org.liuchi.workflow.flow.Input.choice;
import static org.liuchi.workflow.flow.Input.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.liuchi.shared.Role;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.SpecialTerm;
import org.liuchi.workflow.flow.Urgency;

/** What several rows of a case's flow share: who, from where, what is asked. */
final class CaseInputs {
    static final int LONGEST = 20_000;
    static final int PHOTOS = 9;

    static final Performer DESK = Performer.role(Role.COUNTY_DESK);
    static final Input NOTE = text("note", "内部说明", "Internal note", 2_000);
    static final Input MESSAGE = text("message", "给对方的话", "Message", 2_000);
    static final Input[] SORTING = {
        NOTE.optional(),
        Input.of(Input.Kind.CATEGORY, "category", "类别", "Category").optional(),
        text("title", "标题（请勿写姓名电话）", "Title (no names or phone numbers)", 60).optional(),
        Input.of(Input.Kind.AREA, "areaCode", "所在网格或村社区", "Grid or village").optional(),
        choice(SpecialTerm.URGENCY, "紧急程度", "Urgency", names(Urgency.values())).optional(),
        choice(Nature.FACT, "诉求类型", "Kind of matter", names(Nature.values())).optional()
    };
    static final Input[] DISPATCH = {
        Input.of(Input.Kind.ORGANIZATION, "organization", "承办单位", "Handling organisation"),
        SORTING[0],
        SORTING[1],
        SORTING[2],
        SORTING[3],
        SORTING[4],
        SORTING[5]
    };
    /** Those whom the village of the place works for, without a department. */
    static final List<String> IN_VILLAGE = List.of("DELIBERATING", "ADVISING");

    static final List<String> AT_DESK = List.of("REPORTED", "TAKEN_UP");
    static final List<String> BEFORE_ANSWER = List.of(
            "REPORTED",
            "TAKEN_UP",
            "CONSENT",
            "DELIBERATING",
            "ADVISING",
            "DISPATCHED",
            "OBJECTED",
            "IN_HAND",
            "WAITING",
            "SUSPENDED");
    static final List<String> OPEN = Stream.concat(BEFORE_ANSWER.stream(), Stream.of("ANSWERED", "VERIFIED"))
            .toList();

    private CaseInputs() {}

    static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
