package org.liuchi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.shared.Problem;

/** A table as a spreadsheet program writes it. */
class SheetTest {
    @Test
    void aFileMayBeginAsSpreadsheetProgramsBeginOne() {
        assertThat(codes("\uFEFFcode,name\nA-01,路灯\n")).containsExactly("A-01");
        assertThat(codes("code,name\nA-01,路灯\n")).containsExactly("A-01");
    }

    @Test
    void aFileWithoutALineHasNoColumns() {
        assertThatThrownBy(() -> codes("")).isInstanceOf(Problem.class);
    }

    private static List<String> codes(String text) {
        return Sheet.read(new StringReader(text), List.of("code"), row -> row.required("code", 10));
    }
}
