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

    Row row() {
        return row;
    }

    private RowChange set(Label label, String to, List<Performer> by, List<Input> inputs) {
        row = new Row(
                row.from(),
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
                row.law(),
                row.source());
        return this;
    }
}
