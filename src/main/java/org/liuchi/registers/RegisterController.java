package org.liuchi.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.Records.Enter;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers and their records for staff; steps with a record are {@code /api/items/{id}/actions}. */
@RestController
class RegisterController {
    private final Registers registers;
    private final RegisterViews definitions;
    private final Records records;
    private final RecordViews views;
    private final RecordLists lists;
    private final Receipts receipts;
    private final Clock clock;

    RegisterController(
            Registers registers,
            RegisterViews definitions,
            Records records,
            RecordViews views,
            RecordLists lists,
            Receipts receipts,
            Clock clock) {
        this.registers = registers;
        this.definitions = definitions;
        this.records = records;
        this.views = views;
        this.lists = lists;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Operation(summary = "The county's registers")
    @GetMapping("/api/registers")
    List<RegisterView.Listed> registers(Actor.Staff staff, Locale locale) {
        return RecordScope.reads(staff)
                ? registers.all(staff.county()).stream()
                        .map(register -> definitions.listed(staff, register, locale))
                        .toList()
                : List.of();
    }

    @Operation(summary = "A register's definition: fields, states, forms, JSON Schema")
    @GetMapping("/api/registers/{register}")
    RegisterView.Definition definition(Actor.Staff staff, @PathVariable String register, Locale locale) {
        return definitions.definition(staff, readable(staff, register), locale);
    }

    @Operation(
            summary = "Records, newest first",
            description = "Besides state, area, body, q, order, size and cursor every field of the register that can be"
                    + " filtered is a parameter; of numbers and days also field.from and field.until")
    @GetMapping("/api/registers/{register}/records")
    Page<RecordView.Line> records(
            Actor.Staff staff,
            @PathVariable String register,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            Locale locale) {
        Register found = readable(staff, register);
        return lists.page(staff, found, RecordQuery.read(found, query), locale, clock.instant());
    }

    @Operation(summary = "Enter a record; the body has its fields, and the action where several begin one")
    @PostMapping("/api/registers/{register}/records")
    @ResponseStatus(HttpStatus.CREATED)
    RecordView.Whole enter(
            Actor.Staff staff,
            IdempotencyKey key,
            @PathVariable String register,
            @RequestBody Map<String, Object> body,
            Locale locale) {
        Register found = readable(staff, register);
        Map<String, Object> input = new HashMap<>(body);
        Object action = input.remove("action");
        UUID id = records.enter(new Enter(
                        staff.county(),
                        found.name(),
                        action == null
                                ? found.flow()
                                        .from("")
                                        .findFirst()
                                        .orElseThrow()
                                        .action()
                                : action.toString(),
                        input,
                        staff,
                        receipts.of("register " + staff.account(), key, List.of(register, body)),
                        clock.instant()))
                .item()
                .id();
        return views.whole(staff, id, locale, clock.instant());
    }

    @Operation(summary = "A record with its values, forms, relations and changes")
    @GetMapping("/api/records/{id}")
    RecordView.Whole one(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return views.whole(staff, id, locale, clock.instant());
    }

    private Register readable(Actor.Staff staff, String name) {
        if (!RecordScope.reads(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return registers.get(staff.county(), name);
    }
}
