package org.liuchi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liuchi.shared.Problem;

class DocumentTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(Documents.pdf(), Document.PDF),
                Arguments.of(Documents.docx(), Document.DOCX),
                Arguments.of(Documents.xlsx(), Document.XLSX),
                Arguments.of(Documents.ofd(), Document.OFD));
    }

    @ParameterizedTest
    @MethodSource("known")
    void aDocumentIsToldByWhatIsInIt(byte[] content, Document kind) throws IOException {
        assertThat(Document.of(file(content))).contains(kind);
    }

    @Test
    void anArchiveOrAProgramIsNoDocument() throws IOException {
        assertThat(Document.of(file(Documents.zip()))).isEmpty();
        assertThat(Document.of(file(new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0}))).isEmpty();
    }

    static Stream<Arguments> refused() {
        byte[] pdf = Documents.pdf();
        byte[] docx = Documents.docx();
        return Stream.of(
                Arguments.of(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), "old-office"),
                Arguments.of(Documents.docxWithMacros(), "macros"),
                Arguments.of(Documents.docm(), "macros"),
                Arguments.of(Arrays.copyOf(pdf, pdf.length / 2), "document-damaged"),
                Arguments.of(Arrays.copyOf(docx, docx.length / 2), "document-damaged"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aDocumentThatMayDoHarmOrIsCutOffIsRefused(byte[] content, String rule) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> Document.of(file))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Problem.Violation::rule)
                                .containsExactly(rule));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }
}
