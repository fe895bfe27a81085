package org.liuchi.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.organizations.Organizations;
import org.liuchi.people.TextMask;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Violation;
import org.springframework.stereotype.Component;

/** Whether what a record points to exists in the county, and what no schema can say of a single value. */
@Component
class References {
    private final Areas areas;
    private final Organizations organizations;
    private final EntryStore entries;

    References(Areas areas, Organizations organizations, EntryStore entries) {
        this.areas = areas;
        this.organizations = organizations;
        this.entries = entries;
    }

    /** @param changed fields to look at: what stood there before may have ended since */
    List<Violation> check(CountyCode county, Register register, Map<String, Object> values, Set<String> changed) {
        List<Violation> violations = new ArrayList<>();
        for (Field field : register.fields()) {
            Object value = values.get(field.name());
            if (value != null && changed.contains(field.name())) {
                each(value)
                        .forEach(one -> one(county, field, one)
                                .ifPresent(rule -> violations.add(
                                        new Violation(field.name(), rule, Map.of("code", one.toString())))));
            }
        }
        violations.addAll(relations(county, register, values, changed));
        return violations;
    }

    private static Stream<?> each(Object value) {
        return value instanceof List<?> all ? all.stream() : Stream.of(value);
    }

    private Optional<String> one(CountyCode county, Field field, Object value) {
        return switch (field.kind()) {
            case TEXT -> plain(field) ? text(value.toString()) : Optional.empty();
            case PERIOD -> value instanceof Map<?, ?> period ? period(period) : Optional.empty();
            case AREA -> area(county, field, value.toString());
            case ORGANIZATION -> organization(county, field, UUID.fromString(value.toString()));
            case POST ->
                rule(
                        organizations
                                .post(county, new PostId(UUID.fromString(value.toString())))
                                .isPresent(),
                        "unknown-post");
            case NUMBER, MONEY, DATE, CHOICE, YES_NO, PERSON, FILES, RELATION, COUNT, SUM -> Optional.empty();
        };
    }

    /** Not what is there to hold a number: it says its form, or is erased at the end of retention. */
    private static boolean plain(Field field) {
        return !field.use().personal() && field.shape().pattern().isEmpty();
    }

    /** Whoever reads the register reads it: no numbers by which a person is reached or recognised (R6). */
    private static Optional<String> text(String text) {
        try {
            TextMask.refuse("", text);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of("personal-data");
        }
    }

    private static Optional<String> period(Map<?, ?> period) {
        Object from = period.get("from");
        Object until = period.get("until");
        return rule(
                from == null
                        || until == null
                        || !LocalDate.parse(until.toString()).isBefore(LocalDate.parse(from.toString())),
                "ends-before-it-begins");
    }

    private Optional<String> area(CountyCode county, Field field, String code) {
        return areas.byCode(county, code)
                .map(area -> rule(
                        field.shape().level().isEmpty()
                                || area.kind()
                                        == Area.Kind.valueOf(field.shape().level()),
                        "area-level"))
                .orElse(Optional.of("unknown-area"));
    }

    private Optional<String> organization(CountyCode county, Field field, UUID id) {
        return organizations
                .byId(county, new OrganizationId(id))
                .map(body -> rule(
                        field.shape().bodies().isEmpty()
                                || field.shape().bodies().contains(body.kind().name()),
                        "organization-of-another-kind"))
                .orElse(Optional.of("unknown-organization"));
    }

    private static Optional<String> rule(boolean holds, String rule) {
        return holds ? Optional.empty() : Optional.of(rule);
    }

    private List<Violation> relations(
            CountyCode county, Register register, Map<String, Object> values, Set<String> changed) {
        List<Field> relations = register.fields().stream()
                .filter(field -> field.kind() == Field.Kind.RELATION && changed.contains(field.name()))
                .toList();
        Set<UUID> ids = new HashSet<>();
        relations.forEach(field -> each(values.getOrDefault(field.name(), List.of()))
                .forEach(id -> ids.add(UUID.fromString(id.toString()))));
        Map<UUID, Entry> found = entries.byId(county, ids);
        List<Violation> violations = new ArrayList<>();
        for (Field field : relations) {
            each(values.getOrDefault(field.name(), List.of())).forEach(id -> {
                Entry entry = found.get(UUID.fromString(id.toString()));
                if (entry == null || !entry.register().equals(field.shape().to())) {
                    violations.add(new Violation(field.name(), "unknown-record", Map.of()));
                }
            });
        }
        return violations;
    }
}
