package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Violation;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records from a table, all or none. A dry run does everything and takes it back, so that it says exactly what the real
 * one would.
 */
@Component
class RecordImport {
    private final Records records;
    private final Understanding understanding;
    private final Receipts receipts;
    private final TransactionOperations transactions;

    RecordImport(Records records, Understanding understanding, Receipts receipts, TransactionOperations transactions) {
        this.records = records;
        this.understanding = understanding;
        this.receipts = receipts;
        this.transactions = transactions;
    }

    /** @param dry nothing was kept */
    @Schema(name = "ImportedRecords")
    record Taken(int records, boolean dry) {}

    /** The row by which a table's records are entered: the first that begins one. */
    static Row starting(Register register) {
        return register.flow().from("").findFirst().orElseThrow();
    }

    /** What a table can bring: no person, since a consent is not given in a table. */
    static List<Field> columns(Register register, Row row) {
        List<String> sets = register.step("", row.action()).sets();
        return register.fields().stream()
                .filter(field -> sets.contains(field.name()))
                .filter(field -> field.kind() != Field.Kind.PERSON
                        && field.kind() != Field.Kind.FILES
                        && !field.kind().computed())
                .toList();
    }

    /** @throws Problem INVALID with every fault of every row, field {@code line.7.name} */
    Taken take(Actor.Staff staff, Register register, byte[] file, boolean dry, IdempotencyKey key, Instant now) {
        List<List<String>> rows = TableRows.read(file);
        if (rows.size() < 2) {
            throw Problem.invalid("file", "no-rows");
        }
        Row row = starting(register);
        List<Optional<Field>> columns = head(register, row, rows.getFirst());
        return transactions.execute(status -> {
            List<Violation> violations = new ArrayList<>();
            int taken = 0;
            for (int i = 1; i < rows.size(); i++) {
                if (rows.get(i).stream().allMatch(String::isBlank)) {
                    continue;
                }
                taken += enter(staff, register, row, columns, rows.get(i), i + 1, key, now, violations);
            }
            if (!violations.isEmpty()) {
                throw Problem.invalid(violations);
            }
            if (dry) {
                status.setRollbackOnly();
            }
            return new Taken(taken, dry);
        });
    }

    private int enter(
            Actor.Staff staff,
            Register register,
            Row row,
            List<Optional<Field>> columns,
            List<String> cells,
            int line,
            IdempotencyKey key,
            Instant now,
            List<Violation> violations) {
        try {
            Map<String, Object> values = values(staff, columns, cells);
            records.enter(new Records.Enter(
                    staff.county(),
                    register.name(),
                    row.action(),
                    values,
                    staff,
                    receipts.of("import %s %s %d".formatted(register.name(), staff.account(), line), key, values),
                    now));
            return 1;
        } catch (Problem problem) {
            problem.violations()
                    .forEach(one -> violations.add(
                            new Violation("line.%d.%s".formatted(line, one.field()), one.rule(), one.facts())));
            if (problem.violations().isEmpty()) {
                throw problem;
            }
            return 0;
        }
    }

    private Map<String, Object> values(Actor.Staff staff, List<Optional<Field>> columns, List<String> cells) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (columns.get(i).isPresent() && !cells.get(i).isBlank()) {
                Field field = columns.get(i).get();
                values.put(
                        field.name(),
                        understanding.value(staff.county(), field, cells.get(i).strip()));
            }
        }
        return values;
    }

    /** Columns are known by their words in either language, or by name; others are left alone. */
    private static List<Optional<Field>> head(Register register, Row row, List<String> head) {
        List<Field> known = columns(register, row);
        List<Optional<Field>> columns = head.stream()
                .map(String::strip)
                .map(title -> known.stream()
                        .filter(field -> field.name().equals(title)
                                || field.label().zh().equals(title)
                                || field.label().en().equalsIgnoreCase(title))
                        .findFirst())
                .toList();
        if (columns.stream().allMatch(Optional::isEmpty)) {
            throw Problem.invalid(
                    "file",
                    "columns",
                    Map.of(
                            "columns",
                            String.join(
                                    "、",
                                    known.stream()
                                            .map(field -> field.label().zh())
                                            .toList())));
        }
        return columns;
    }
}
