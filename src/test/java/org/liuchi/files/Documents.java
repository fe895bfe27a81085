package org.liuchi.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as small as they can be. */
public final class Documents {
    private static final String WORD = "wordprocessingml.document";

    private Documents() {}

    public static byte[] pdf() {
        return """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] docx() {
        return packed(
                "[Content_Types].xml",
                types("openxmlformats-officedocument." + WORD + ".main+xml"),
                "word/document.xml");
    }

    static byte[] xlsx() {
        return packed(
                "[Content_Types].xml",
                types("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
                "xl/workbook.xml");
    }

    static byte[] ofd() {
        return packed("OFD.xml", "<OFD/>", "Doc_0/Document.xml");
    }

    /** Called docx by whoever sends it. */
    public static byte[] docxWithMacros() {
        return packed(
                "[Content_Types].xml",
                types("openxmlformats-officedocument." + WORD + ".main+xml"),
                "word/vbaProject.bin");
    }

    static byte[] docm() {
        return packed("[Content_Types].xml", types("ms-word.document.macroEnabled.main+xml"), "word/document.xml");
    }

    static byte[] zip() {
        return packed("readme.txt", "words", "more.txt");
    }

    private static String types(String main) {
        return """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/main.xml" ContentType="application/vnd.%s"/></Types>
            """.formatted(main);
    }

    private static byte[] packed(String first, String content, String second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(second));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
