package org.liuchi.workflow.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A flow as a page for people: a diagram and the table, both from the flow that really runs. */
public final class FlowPage {
    private FlowPage() {}

    public static String markdown(Flow flow) {
        return """
            # %s · %s (`%s`)

            Generated from the flow itself by the build; do not edit.

            ```mermaid
            stateDiagram-v2
            %s
            ```

            ## 状态 States

            | 状态 State | 名称 Name | 阶段 Phase | 种类 Kind | 归属 Owner | 计时 Runs | 停表 Pauses |
            |---|---|---|---|---|---|---|
            %s

            ## 时限 Clocks

            | 时限 Clock | 名称 Name | 长度 Term | 对群众的承诺 Promise |
            |---|---|---|---|
            %s

            ## 步骤 Rows

            | 从 From | 动作 Action | 到 To | 谁 Who | 必填(选填) Asks | 条件 When | 依据 Law |
            |---|---|---|---|---|---|---|
            %s
            """.formatted(
                        flow.label().zh(),
                        flow.label().en(),
                        flow.name(),
                        diagram(flow),
                        lines(flow.states().stream().map(FlowPage::state).toList()),
                        lines(flow.clocks().stream().map(FlowPage::clock).toList()),
                        lines(merged(flow).entrySet().stream()
                                .map(e -> row(e.getKey(), e.getValue()))
                                .toList()));
    }

    private static String diagram(Flow flow) {
        List<String> lines = new ArrayList<>();
        flow.states()
                .forEach(state ->
                        lines.add("    " + state.name() + " : " + state.label().zh()));
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        flow.rows().stream()
                .filter(row -> !row.stays())
                .forEach(row -> arrows.computeIfAbsent(
                                (row.starts() ? "[*]" : row.from()) + " --> " + row.to(), _ -> new ArrayList<>())
                        .add(row.label().zh()));
        arrows.forEach((arrow, words) -> lines.add("    " + arrow + " : " + String.join("/", words)));
        flow.states().stream()
                .filter(state -> !state.open())
                .forEach(state -> lines.add("    " + state.name() + " --> [*]"));
        return lines(lines);
    }

    private static String state(State state) {
        return cells(
                code(state.name()),
                state.label().zh() + " " + state.label().en(),
                state.phase().name(),
                state.kind().name(),
                state.owner(),
                String.join(", ", state.runs()),
                String.join(", ", state.pauses()));
    }

    private static String clock(ClockRule clock) {
        return cells(
                code(clock.name()),
                clock.label().zh() + " " + clock.label().en(),
                Stream.concat(
                                clock.special().stream().map(FlowPage::special),
                                Stream.of(clock.term().toString()))
                        .collect(Collectors.joining("<br>")),
                clock.promise() ? "✓" : "");
    }

    private static String special(SpecialTerm special) {
        return special.term() + " ← "
                + new TreeMap<>(special.when())
                        .entrySet().stream()
                                .map(entry -> code(entry.getKey()) + " " + String.join(" / ", entry.getValue()))
                                .collect(Collectors.joining(", "));
    }

    /** Rows that differ only in the state they leave are shown as one line. */
    private static Map<Row, List<Row>> merged(Flow flow) {
        return flow.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> new RowChange(row).anywhere(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String row(Row row, List<Row> same) {
        return cells(
                same.stream().map(one -> one.starts() ? "—" : code(one.from())).collect(Collectors.joining("<br>")),
                code(row.action()) + "<br>" + row.label().zh() + " "
                        + row.label().en(),
                (row.to().isEmpty() ? "=" : code(row.to())) + (row.owner().isEmpty() ? "" : "<br>→ " + row.owner()),
                row.by().stream().map(Performer::toString).collect(Collectors.joining("<br>")),
                row.inputs().stream()
                        .map(input -> input.required() ? input.name() : "(" + input.name() + ")")
                        .collect(Collectors.joining("<br>")),
                String.join("<br>", conditions(row)),
                row.law());
    }

    private static List<String> conditions(Row row) {
        List<String> conditions = new ArrayList<>(row.guards());
        if (row.limit() > 0) {
            conditions.add("≤ " + row.limit() + "×");
        }
        if (row.within() != null) {
            conditions.add("within " + row.within());
        }
        if (!row.afterClock().isEmpty()) {
            conditions.add("after " + row.afterClock());
        }
        if (row.optional()) {
            conditions.add("optional");
        }
        if (row.inside()) {
            conditions.add("inside");
        }
        return conditions;
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
