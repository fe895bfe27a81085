package org.liuchi.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/** What is in an archive, as programs open it: by its table of contents. */
final class Unzipped {
    private Unzipped() {}

    /** All parts of a spreadsheet, its characters as people read them. */
    static String text(byte[] spreadsheet) throws IOException {
        StringBuilder all = new StringBuilder();
        of(spreadsheet).values().forEach(part -> all.append(new String(part, StandardCharsets.UTF_8)));
        return HtmlUtils.htmlUnescape(all.toString());
    }

    static Map<String, byte[]> of(byte[] archive) throws IOException {
        Path file = Files.createTempFile("archive", ".zip");
        try {
            Files.write(file, archive);
            Map<String, byte[]> entries = new LinkedHashMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                    ZipEntry entry = all.nextElement();
                    try (InputStream content = zip.getInputStream(entry)) {
                        entries.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
            return entries;
        } finally {
            Files.delete(file);
        }
    }
}
