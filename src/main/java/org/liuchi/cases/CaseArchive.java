package org.liuchi.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.liuchi.platform.Audit;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Chain;
import org.liuchi.workflow.Histories;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of a case as one archive that can be kept and checked without this program: a page to read, the photos, the
 * history with its chain, and how to check it. It is written as it is read.
 */
@Component
class CaseArchive {
    private final CaseFiles files;
    private final FilePage page;
    private final Photos photos;
    private final Histories histories;
    private final Audit audit;
    private final Words words;
    private final JsonMapper json;

    CaseArchive(
            CaseFiles files,
            FilePage page,
            Photos photos,
            Histories histories,
            Audit audit,
            Words words,
            JsonMapper json) {
        this.files = files;
        this.page = page;
        this.photos = photos;
        this.histories = histories;
        this.audit = audit;
        this.words = words;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** One line as it was hashed, and its hash. */
    private record Link(int seq, String line, String hash) {}

    void write(Actor.Staff staff, UUID id, CaseFile file, OutputStream to, Locale locale, Instant now)
            throws IOException {
        audit.record(staff.county(), staff.account(), "case-file", "archive", now);
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            entry(zip, "file.html", page.of(file, locale));
            entry(zip, "history.json", json.writeValueAsString(history(staff, id, file)));
            entry(zip, "verify.txt", words.of(locale, "file.verify", Map.of()));
            for (CaseFile.Picture picture : file.photos()) {
                zip.putNextEntry(new ZipEntry("photos/" + picture.name()));
                try (InputStream stream = photos.open(staff.county(), id, picture.id()).stream()) {
                    stream.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    CaseFile file(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        return files.of(staff, id, CaseFile.Reader.STAFF, locale, now);
    }

    private Map<String, Object> history(Actor.Staff staff, UUID id, CaseFile file) {
        Map<String, Object> history = new LinkedHashMap<>();
        history.put("item", id);
        history.put("number", file.number());
        history.put("madeAt", file.madeAt());
        history.put("hash", "SM3 (GB/T 32905-2016)");
        history.put(
                "photos",
                file.photos().stream()
                        .map(picture -> Map.of("name", "photos/" + picture.name(), "sha256", picture.sha256()))
                        .toList());
        List<Link> lines = histories.of(staff.county(), id).stream()
                .map(entry -> new Link(entry.seq(), Chain.line(id, entry), entry.hash()))
                .toList();
        history.put("lines", lines);
        return history;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
