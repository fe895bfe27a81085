package org.liuchi.tasks;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Row;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.SpokenActions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a new task or matter asks for, so that its form is made from the flow like every other one. */
@RestController
class FormController {
    private static final Input TITLE = Input.text("title", "名称", "Title", 60);
    private static final Set<String> KINDS = Set.of(TaskFlow.KIND, "countyMatter");

    private final Flows flows;
    private final SpokenActions spoken;

    FormController(Flows flows, SpokenActions spoken) {
        this.flows = flows;
        this.spoken = spoken;
    }

    @Operation(summary = "The ways to begin a task (draft, list) or a county-matter (raise), and what each asks for")
    @GetMapping("/api/tasks/forms/{kind}")
    List<ItemView.Action> forms(Actor.Staff staff, @PathVariable String kind, Locale locale) {
        if (!KINDS.contains(kind)) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        Flow flow = flows.current(staff.county(), kind).flow();
        return flow.rows().stream()
                .filter(Row::starts)
                .map(row -> spoken.action(new Offer(row.action(), row.label(), row.meaning(), asked(row)), locale))
                .toList();
    }

    /** The post that hands out is one's own unless a request says otherwise. */
    private static List<Input> asked(Row row) {
        return Stream.concat(
                        Stream.of(TITLE),
                        row.inputs().stream().filter(input -> !input.name().equals(Sheets.RAISER)))
                .toList();
    }
}
