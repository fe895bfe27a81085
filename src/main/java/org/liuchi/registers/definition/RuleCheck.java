package org.liuchi.registers.definition;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.util.Map;
import java.util.Set;
import org.liuchi.registers.definition.Field.Kind;
import org.liuchi.registers.definition.Register.Rule;
import tools.jackson.databind.json.JsonMapper;

/** Whether rules between the values of a record can be kept at all. */
final class RuleCheck {
    private static final Set<Kind> COMPARED = Set.of(Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.COUNT, Kind.SUM);
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
                rule.field().isEmpty() == rule.atMost().isEmpty(), rule.place(), "'field' and 'atMost' stand together");
        findings.need(
                !rule.when().tests().isEmpty()
                        || !rule.require().isEmpty()
                        || !rule.field().isEmpty()
                        || !rule.schema().isEmpty(),
                rule.place(),
                "the rule asks for nothing");
        rule.require().forEach(name -> findings.field(register, name, rule.place()));
        if (!rule.field().isEmpty() && !rule.atMost().isEmpty()) {
            atMost(findings, rule);
        }
        if (!rule.schema().isEmpty()) {
            schema(findings, rule.schema(), rule.place());
        }
    }

    private static void atMost(Findings findings, Rule rule) {
        Register register = findings.register();
        findings.field(register, rule.field(), rule.place())
                .ifPresent(less -> findings.field(register, rule.atMost(), rule.place())
                        .ifPresent(more -> findings.need(
                                COMPARED.contains(less.kind())
                                        && COMPARED.contains(more.kind())
                                        && (less.kind() == Kind.DATE) == (more.kind() == Kind.DATE),
                                rule.place(),
                                "'" + less.name() + "' (" + less.kind() + ") can't be compared with '" + more.name()
                                        + "' (" + more.kind() + ")")));
    }

    private static void schema(Findings findings, Map<String, Object> schema, String at) {
        for (Error fault : SCHEMAS.validate(JSON.writeValueAsString(schema), InputFormat.JSON)) {
            findings.add(at, "is no JSON Schema 2020-12: " + fault.getInstanceLocation() + " " + fault.getMessage());
        }
    }
}
