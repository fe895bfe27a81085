package org.liuchi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.Home;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of each county, in {@code $LIUCHI_HOME/files}. A file is complete on the disk before its row is written, so
 * a row never points to nothing; a file whose row was never written is swept up later.
 */
@Component
public class StoredFiles {
    private final Path folder;
    private final FileSettings settings;
    private final JdbcClient sql;

    StoredFiles(Home home, FileSettings settings, JdbcClient sql) {
        this.folder = home.folder("files");
        this.settings = settings;
        this.sql = sql;
    }

    /** A file to be sent; the caller closes the stream. */
    public record Content(String mediaType, long bytes, InputStream stream) {}

    /**
     * Takes in a picture (JPEG, PNG or WebP by content, whatever it is called).
     *
     * @throws Problem INVALID file: too-large, not-an-image, image-damaged, too-many-pixels; nothing is kept then
     * @throws UncheckedIOException when the disk is full or gone; nothing is kept then
     */
    public StoredFile store(CountyCode county, InputStream content, Instant now) {
        UUID id = Ids.next(now);
        Path place = place(county, id, now);
        Path upload = place.resolveSibling(id + ".upload");
        Path written = place.resolveSibling(id + ".part");
        try {
            Files.createDirectories(place.getParent());
            receive(content, upload);
            Picture picture = Picture.read(upload, settings);
            String sha256 = write(picture, written);
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
            StoredFile file = new StoredFile(
                    id,
                    picture.mediaType(),
                    Files.size(place),
                    picture.pixels().getWidth(),
                    picture.pixels().getHeight());
            insert(county, file, sha256, now);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(upload);
            discard(written);
        }
    }

    /** @throws Problem NOT_FOUND */
    public Content open(CountyCode county, UUID id) {
        return sql.sql("""
            select media_type, bytes, created_at from files.file
            where county_code = :county and id = :id and deleted_at is null
            """)
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> new Content(
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        stream(place(county, id, row.getTimestamp("created_at").toInstant()))))
                .optional()
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    private Path place(CountyCode county, UUID id, Instant at) {
        var day = at.atOffset(ZoneOffset.UTC);
        return folder.resolve(county.value())
                .resolve("%04d".formatted(day.getYear()))
                .resolve("%02d".formatted(day.getMonthValue()))
                .resolve(id.toString());
    }

    private void receive(InputStream content, Path upload) throws IOException {
        long max = settings.max().toBytes();
        try (OutputStream out = Files.newOutputStream(upload, StandardOpenOption.CREATE_NEW)) {
            long left = max - content.transferTo(new Limited(out, max));
            if (left < 0) {
                throw Problem.invalid(
                        "file", "too-large", Map.of("max", settings.max().toMegabytes()));
            }
        }
    }

    private static String write(Picture picture, Path part) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest);
            picture.write(out);
            out.flush();
            file.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void insert(CountyCode county, StoredFile file, String sha256, Instant now) {
        sql.sql("""
            insert into files.file (county_code, id, media_type, bytes, width, height, sha256, created_at)
            values (:county, :id, :type, :bytes, :width, :height, :sha256, :at)
            """)
                .param("county", county.value())
                .param("id", file.id())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("width", file.width())
                .param("height", file.height())
                .param("sha256", sha256)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static InputStream stream(Path place) {
        try {
            return Files.newInputStream(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // swept up later with the other leftovers
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
