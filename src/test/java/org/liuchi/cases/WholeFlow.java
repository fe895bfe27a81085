package org.liuchi.cases;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of every flow beside a case: every state, every action, everybody. */
interface WholeFlow extends FlowTables.Stage {
    FlowTables table();

    default List<FlowTables.Row> rows() {
        return table().rows();
    }

    default List<String> states() {
        return table().states();
    }

    @Test
    default void theTableHasEveryRowOfTheFlowAndNoOther() {
        table().hasEveryRow();
    }

    @ParameterizedTest
    @MethodSource("rows")
    default void whatTheTableAllowsIsDone(FlowTables.Row row) {
        table().isDone(row);
    }

    @ParameterizedTest
    @MethodSource("states")
    default void whatTheTableDoesNotAllowChangesNothing(String state) {
        table().nothingElseIsDone(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    default void everybodyIsOfferedWhatTheyMayDoAndNothingElse(String state) {
        table().everybodyIsOfferedTheirs(state);
    }
}
