package org.liuchi.registers.definition;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liuchi.registers.definition.Field.Kind;
import tools.jackson.databind.json.JsonMapper;

/** Whether rules between the values of a record can be kept at all. */
final class RuleCheck {
    private static final Set<Kind> ORDERED = Set.of(Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.COUNT, Kind.SUM);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The schema of schemas; it comes with the validator and is fetched from nowhere. */
    private static final Schema SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));

    private RuleCheck() {}

    static void check(Findings findings) {
        findings.register().rules().forEach(rule -> rule(findings, rule));
    }

    private static void rule(Findings findings, Rule rule) {
        Register register = findings.register();
        ConditionCheck.check(findings, rule.when(), register);
        findings.need(
                !rule.when().tests().isEmpty()
                        || !rule.require().isEmpty()
                        || rule.compared() != null
                        || !rule.schema().isEmpty(),
                rule.place(),
                "the rule asks for nothing");
        rule.require().forEach(name -> findings.field(register, name, rule.place()));
        if (rule.compared() != null) {
            compared(findings, rule.compared(), rule.place());
        }
        if (!rule.schema().isEmpty()) {
            schema(findings, rule.schema(), rule.place());
        }
    }

    private static void compared(Findings findings, Compared compared, String at) {
        Register register = findings.register();
        Optional<Field> one = findings.field(register, compared.field(), at);
        Optional<Field> other = findings.field(register, compared.other(), at);
        if (one.isPresent() && other.isPresent()) {
            findings.need(
                    comparable(compared, one.get(), other.get()),
                    at,
                    "'" + compared.field() + "' (" + one.get().kind() + ") can't be compared with '" + compared.other()
                            + "' (" + other.get().kind() + ")");
        }
    }

    private static boolean comparable(Compared compared, Field one, Field other) {
        return switch (compared.by()) {
            case DIFFERS -> one.kind() == other.kind() && one.kind() != Kind.PERSON && one.kind() != Kind.FILES;
            case AT_MOST, AT_LEAST, MORE_THAN ->
                ORDERED.contains(one.kind())
                        && ORDERED.contains(other.kind())
                        && (one.kind() == Kind.DATE) == (other.kind() == Kind.DATE)
                        && (compared.part().equals(Ratio.WHOLE) || one.kind() != Kind.DATE);
        };
    }

    private static void schema(Findings findings, Map<String, Object> schema, String at) {
        for (Error fault : SCHEMAS.validate(JSON.writeValueAsString(schema), InputFormat.JSON)) {
            findings.add(at, "is no JSON Schema 2020-12: " + fault.getInstanceLocation() + " " + fault.getMessage());
        }
    }
}
