package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    private static final String PDF = "application/pdf";

    @ParameterizedTest
    @CsvSource({
        "协议.pdf, 协议.pdf",
        "协议.PDF, 协议.pdf",
        "C:\\Users\\王五\\协议.pdf, 协议.pdf",
        "../../etc/passwd, passwd.pdf",
        "工资表.exe, 工资表.exe.pdf",
        "工资表\u202Efdp.exe, 工资表fdp.exe.pdf",
        "a<b>c|d.pdf, a_b_c_d.pdf",
        "王五13800001234.pdf, 王五138****1234.pdf",
        ".pdf, file.pdf",
        "'', file.pdf"
    })
    void aNameHidesNothingAndSaysWhatTheFileIs(String given, String kept) {
        assertThat(FileName.of(given, PDF)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"现场.webp, 现场.jpg", "现场.JPEG, 现场.jpg", "现场, 现场.jpg", "现场.pdf, 现场.pdf.jpg"})
    void aPictureMadeAnewIsCalledWhatItIsNow(String given, String kept) {
        assertThat(FileName.of(given, "image/jpeg")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"99", "300"})
    void aLongNameKeepsItsEnding(int length) {
        String name = FileName.of("长".repeat(length) + ".pdf", PDF);
        assertThat(name).hasSize(100).endsWith("长.pdf");
    }
}
