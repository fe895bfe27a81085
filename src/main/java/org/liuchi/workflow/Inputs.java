package org.liuchi.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.flow.Input;
import org.liuchi.workflow.flow.Row;

/** Checks what a user filled in against what the row asks for; every fault at once, each with its field and rule. */
final class Inputs {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    /** Letters of any script, digits and what stands between them; no blanks. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}._/()（）〔〕\\[\\]-]+");

    private final List<Problem.Violation> violations = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private Inputs() {}

    /** @throws Problem INVALID with every violation */
    static Filled fill(Row row, Map<String, ?> given) {
        Inputs inputs = new Inputs();
        Set<String> known = new HashSet<>();
        for (Input input : row.inputs()) {
            known.add(input.name());
            inputs.one(input, given.get(input.name()));
        }
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> inputs.refuse(name, "unknown-field", Map.of()));
        if (!inputs.violations.isEmpty()) {
            throw Problem.invalid(inputs.violations);
        }
        return new Filled(inputs.facts, inputs.texts);
    }

    private void one(Input input, @Nullable Object value) {
        if (value == null || value.equals("") || value.equals(List.of())) {
            if (input.required()) {
                refuse(input.name(), "required", Map.of());
            }
            return;
        }
        switch (input.kind()) {
            case TEXT -> text(input, value);
            case CHOICE -> choice(input, value);
            case NUMBER -> number(input, value);
            case YES_NO -> {
                if (value instanceof Boolean) {
                    facts.put(input.name(), value);
                } else {
                    refuse(input.name(), "yes-no", Map.of());
                }
            }
            case DATE -> date(input, value);
            case ORGANIZATION, POST, ITEM -> id(input.name(), value).ifPresent(id -> facts.put(input.name(), id));
            case CATEGORY, AREA -> code(input, value);
            case CODE -> numberCode(input, value);
            case FILES, ORGANIZATIONS -> ids(input, value);
        }
    }

    private void text(Input input, Object value) {
        if (!(value instanceof String raw)) {
            refuse(input.name(), "text", Map.of());
            return;
        }
        try {
            texts.put(input.name(), PlainText.required(input.name(), raw, input.max()));
        } catch (Problem problem) {
            violations.addAll(problem.violations());
        }
    }

    private void choice(Input input, Object value) {
        if (value instanceof String choice && input.choices().contains(choice)) {
            facts.put(input.name(), choice);
        } else {
            refuse(input.name(), "choice", Map.of("choices", String.join(", ", input.choices())));
        }
    }

    /** A key of a list that the module knows; whether it is on the list is the module's guard to say. */
    private void code(Input input, Object value) {
        if (value instanceof String code && CODE.matcher(code).matches()) {
            facts.put(input.name(), code);
        } else {
            refuse(input.name(), "code", Map.of());
        }
    }

    private void numberCode(Input input, Object value) {
        String said = value instanceof String text ? text.strip() : "";
        if (NUMBER.matcher(said).matches() && said.length() <= input.max()) {
            facts.put(input.name(), said);
        } else {
            refuse(input.name(), "number-code", Map.of("max", input.max()));
        }
    }

    private void number(Input input, Object value) {
        if (value instanceof Integer number && number >= 1 && number <= input.max()) {
            facts.put(input.name(), number);
        } else {
            refuse(input.name(), "number", Map.of("min", 1, "max", input.max()));
        }
    }

    private void date(Input input, Object value) {
        try {
            facts.put(input.name(), LocalDate.parse(String.valueOf(value)).toString());
        } catch (DateTimeParseException e) {
            refuse(input.name(), "date", Map.of());
        }
    }

    private void ids(Input input, Object value) {
        if (!(value instanceof List<?> list)) {
            refuse(input.name(), "list", Map.of());
        } else if (list.size() > input.max()) {
            refuse(input.name(), "too-many", Map.of("max", input.max()));
        } else {
            List<String> ids = list.stream()
                    .flatMap(one -> id(input.name(), one).stream())
                    .distinct()
                    .collect(Collectors.toList());
            facts.put(input.name(), List.copyOf(ids));
        }
    }

    private Optional<String> id(String field, @Nullable Object value) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(value)).toString());
        } catch (IllegalArgumentException e) {
            refuse(field, "id", Map.of());
            return Optional.empty();
        }
    }

    private void refuse(String field, String rule, Map<String, Object> facts) {
        violations.add(new Problem.Violation(field, rule, facts));
    }
}
