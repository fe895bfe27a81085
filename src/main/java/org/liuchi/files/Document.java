package org.liuchi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.liuchi.shared.Problem;

/**
 * Documents that are kept as they came: told by what is in them, never by their name. None may carry a program: macros
 * are how most harmful documents do their harm.
 */
enum Document {
    PDF("application/pdf", ""),
    /** The format of official documents (GB/T 33190). */
    OFD("application/ofd", ""),
    DOCX(Office.OPEN_XML + "wordprocessingml.document", Office.OPEN_XML + "wordprocessingml.document.main+xml"),
    XLSX(Office.OPEN_XML + "spreadsheetml.sheet", Office.OPEN_XML + "spreadsheetml.sheet.main+xml"),
    PPTX(Office.OPEN_XML + "presentationml.presentation", Office.OPEN_XML + "presentationml.presentation.main+xml");

    /** Words of the formats. */
    private static final class Office {
        private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
        private static final String PARTS = "[Content_Types].xml";
    }

    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_END = "%%EOF";
    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};

    /** Of doc, xls and ppt, which may hold macros in any place, and of documents under a password. */
    private static final byte[] COMPOUND_HEAD = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final int TAIL = 4_096;
    private static final int PARTS_MOST = 1 << 20;

    final String mediaType;
    private final String mainPart;

    Document(String mediaType, String mainPart) {
        this.mediaType = mediaType;
        this.mainPart = mainPart;
    }

    /**
     * Nothing when it is none of these.
     *
     * @throws Problem INVALID file: old-office, macros, document-damaged
     */
    static Optional<Document> of(Path upload) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(upload)) {
            head = in.readNBytes(COMPOUND_HEAD.length);
        }
        if (Arrays.equals(head, COMPOUND_HEAD)) {
            throw Problem.invalid("file", "old-office");
        }
        if (begins(head, PDF_HEAD)) {
            return Optional.of(whole(upload));
        }
        return begins(head, ZIP_HEAD) ? packed(upload) : Optional.empty();
    }

    private static boolean begins(byte[] head, byte[] with) {
        return Arrays.equals(Arrays.copyOf(head, with.length), with);
    }

    /** An upload that was cut off lacks the end. */
    private static Document whole(Path upload) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(upload.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains(PDF_END)) {
                throw Problem.invalid("file", "document-damaged");
            }
            return PDF;
        }
    }

    /** Only its directory and one short part are read, so nothing unpacks to more than that. */
    private static Optional<Document> packed(Path upload) throws IOException {
        try (ZipFile zip = new ZipFile(upload.toFile())) {
            ZipEntry list = zip.getEntry(Office.PARTS);
            if (list == null) {
                return zip.getEntry("OFD.xml") == null ? Optional.empty() : Optional.of(OFD);
            }
            String parts;
            try (InputStream in = zip.getInputStream(list)) {
                parts = new String(in.readNBytes(PARTS_MOST), StandardCharsets.UTF_8);
            }
            if (Stream.concat(Stream.of(parts), zip.stream().map(ZipEntry::getName))
                    .anyMatch(Document::runs)) {
                throw Problem.invalid("file", "macros");
            }
            return Stream.of(DOCX, XLSX, PPTX)
                    .filter(one -> parts.contains(one.mainPart + '"'))
                    .findFirst();
        } catch (ZipException e) {
            throw Problem.invalid("file", "document-damaged");
        }
    }

    private static boolean runs(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        return Stream.of("vbaproject", "macroenabled", "macrosheet", "activex").anyMatch(words::contains);
    }
}
