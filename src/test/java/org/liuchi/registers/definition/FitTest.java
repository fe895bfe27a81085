package org.liuchi.registers.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.platform.yaml.YamlNode;

class FitTest {
    private static final Register OLD = Pledge.register(Pledge.AGREEMENT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '[名称, Name]'             | '[协议名称, Title]'
        max: 60                    | max: 80
        SHARED: [共享, Shared]     | 'SHARED: [共享, Shared], LENT: [出借, Lent]'
        most: 900                  | most: 9000
        level: VILLAGE, required   | required
        name: open                 | 'name: extra, label: [补充, Extra], kind: TEXT, max: 9}\n  - {name: open'
        'unit, label: [单位, Unit], kind: ORGANIZATION, required: true' | 'unit, label: [单位, Unit], kind: ORGANIZATION'
        by: [town, period, sort]   | by: [town]
        retention: 3 years         | retention: 5 years
        """)
    void existingRecordsBearMoreRoomAndOtherWords(String written, String instead) {
        Fit fit = Fit.check(OLD, changed(written, instead), List.of());

        assertThat(fit).isEqualTo(new Fit(List.of(), List.of()));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        max: 60                    | max: 40                      | agreement.yaml:11 'name' held 60 and holds 40
        kind: POST                 | kind: DATE                   | agreement.yaml:22 'post' was a POST and is a DATE
        kind: CHOICE               | 'kind: CHOICE, many: true'   | agreement.yaml:16 'sort' had one value and has many
        SHARED: [共享, Shared]     | LENT: [出借, Lent]           | agreement.yaml:16 'sort' has no choice SHARED any more: records with it need a conversion (rename)
        most: 900                  | most: 90                     | agreement.yaml:18 'cost' has a narrower range
        level: VILLAGE             | level: GRID                  | agreement.yaml:14 'community' takes another level of areas
        '[0-9-]+'                  | '[0-9]+'                     | agreement.yaml:24 'month' has another pattern
        kind: PERIOD               | 'kind: PERIOD, required: true' | agreement.yaml:15 'term' is required now: records that say nothing need a conversion (fill)
        name: month, label         | name: months, label          | agreement.yaml:11 'month' is left out: what records say there needs a conversion (from, or drop)
        place: community           | ''                           | agreement.yaml:1 the place was 'community' and is '': records belong where they were entered
        'unique: [[unit, community]]' | 'unique: [[unit, month]]' | agreement.yaml:9 unique [unit, month] is new: records may have the same already
        """)
    void whatTheyCanNotBearIsNamed(String written, String instead, String obstacle) {
        assertThat(Fit.check(OLD, changed(written, instead), List.of()).obstacles())
                .containsExactly(obstacle);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SHARED: [共享, Shared]     | LENT: [出借, Lent]           | 'field: sort, rename: {SHARED: LENT}'
        name: month, label         | name: months, label          | 'field: months, from: month'
        kind: PERIOD               | 'kind: PERIOD, required: true' | 'field: term, fill: {from: ''2026-01-01''}'
        '  - {name: post, label: [岗位, Post], kind: POST}\n' | '' | 'field: post, drop: true'
        """)
    void aNamedConversionCarriesThemOver(String written, String instead, String conversion) {
        List<Conversion> conversions = List.of(conversion(conversion));

        Fit fit = Fit.check(OLD, changed(written, instead), conversions);

        assertThat(fit).isEqualTo(new Fit(List.of(), conversions));
    }

    @Test
    void aConversionThatIsDoneIsNotDoneAgain() {
        Register now = changed("name: month, label", "name: months, label");

        assertThat(Fit.check(now, now, List.of(conversion("field: months, from: month"))))
                .isEqualTo(new Fit(List.of(), List.of()));
    }

    private static Conversion conversion(String rest) {
        return Conversion.read(YamlNode.parse("{register: agreement, " + rest + "}", "pack.yaml"), "tiny");
    }

    private static Register changed(String written, String instead) {
        assertThat(Pledge.AGREEMENT).contains(written.translateEscapes());
        return Pledge.register(Pledge.AGREEMENT.replace(written.translateEscapes(), instead.translateEscapes()));
    }
}
