package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Figure;

/** A register's definition as it leaves the server: all that forms, lists and pages are drawn from, in one language. */
final class RegisterView {
    private RegisterView() {}

    /** @param mayEnter whether the account may enter records */
    @Schema(name = "ListedRegister")
    record Listed(String name, String pack, String label, String about, List<String> mechanisms, boolean mayEnter) {}

    /**
     * @param place field that says where a record belongs; empty: where its holder is
     * @param holder field that names the body that has it; empty: who enters it
     * @param own code of the village, town or county that the reader works for
     * @param states in the order of the loop
     * @param starts actions that enter a record and are the account's to take
     * @param schema JSON Schema 2020-12 of the values
     * @param open fields that everybody may see
     */
    @Schema(name = "RegisterDefinition")
    record Definition(
            String name,
            String pack,
            String label,
            String about,
            List<String> mechanisms,
            String visibility,
            String title,
            String place,
            String holder,
            String own,
            List<Shown> fields,
            List<Choice> states,
            List<Form> starts,
            List<Named> figures,
            List<Named> gaps,
            List<String> open,
            Map<String, Object> schema) {}

    /**
     * One field.
     *
     * @param choices of a CHOICE
     * @param to register of a RELATION or of what is counted; empty for others
     * @param when all must hold for it to be shown; empty: always
     */
    @Schema(name = "RegisterField")
    record Shown(
            String name,
            String label,
            @Nullable String hint,
            Field.Kind kind,
            boolean required,
            boolean many,
            boolean filter,
            boolean sort,
            boolean list,
            int max,
            boolean lines,
            @Nullable BigDecimal min,
            @Nullable BigDecimal most,
            boolean whole,
            @Nullable String unit,
            List<Choice> choices,
            String level,
            List<String> bodies,
            String to,
            List<Test> when) {}

    /**
     * One test of a condition: one of {@code values}, or present, or between.
     *
     * @param present null where nothing is said of it
     */
    @Schema(name = "RegisterTest")
    record Test(
            String path,
            List<String> values,
            @Nullable Boolean present,
            @Nullable String from,
            @Nullable String until) {}

    @Schema(name = "RegisterChoice")
    record Choice(String value, String label) {}

    /**
     * What a step asks for.
     *
     * @param fields of the record, in their order
     * @param required fields that must be filled in for this step, beside those that always must
     * @param inputs of the step alone
     * @param hindrance why it can't be taken as the record is; null when it can
     */
    @Schema(name = "RegisterForm")
    record Form(
            String action,
            String label,
            String meaning,
            List<String> fields,
            List<String> required,
            List<org.liuchi.workflow.view.ItemView.Asked> inputs,
            @Nullable String hindrance) {}

    /** A figure or a gap. */
    @Schema(name = "RegisterPart")
    record Named(String name, String label, Figure.@Nullable Kind kind, List<String> by) {}
}
