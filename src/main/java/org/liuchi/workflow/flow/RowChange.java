package org.liuchi.workflow.flow;

import java.util.List;
import org.liuchi.shared.Label;

/** A row with some of its columns replaced. */
final class RowChange {
    private Row row;

    RowChange(Row row) {
        this.row = row;
    }

    RowChange label(Label label) {
        return set(label, row.to(), row.by(), row.inputs());
    }

    RowChange to(String to) {
        return set(row.label(), to, row.by(), row.inputs());
    }

    RowChange by(List<Performer> by) {
        return set(row.label(), row.to(), by, row.inputs());
    }

    RowChange asks(List<Input> inputs) {
        return set(row.label(), row.to(), row.by(), inputs);
    }

    /** The same whatever state it leaves: rows that differ only in that are equal. */
    Row anywhere() {
        String to = row.stays() ? "" : row.to();
        return with("", row.label(), to, row.by(), row.inputs(), "");
    }

    Row row() {
        return row;
    }

    private RowChange set(Label label, String to, List<Performer> by, List<Input> inputs) {
        row = with(row.from(), label, to, by, inputs, row.source());
        return this;
    }

    private Row with(String from, Label label, String to, List<Performer> by, List<Input> inputs, String source) {
        return new Row(
                from,
                row.action(),
                label,
                row.meaning(),
                to,
                row.owner(),
                by,
                inputs,
                row.guards(),
                row.effects(),
                row.limit(),
                row.within(),
                row.afterClock(),
                row.restarts(),
                row.optional(),
                row.inside(),
                row.law(),
                source);
    }
}
