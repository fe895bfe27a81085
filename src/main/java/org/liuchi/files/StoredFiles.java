package org.liuchi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.liuchi.platform.Home;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The files of each county, in {@code $LIUCHI_HOME/files}. A file is complete on the disk before its row is written, so
 * a row never points to nothing; a file whose row was never written is swept up later.
 */
@Component
public class StoredFiles {
    private final Path folder;
    private final FileSettings settings;
    private final JdbcClient sql;

    /** A picture being decoded takes up to some hundred megabytes. */
    private final Semaphore decoding = new Semaphore(2);

    StoredFiles(Home home, FileSettings settings, JdbcClient sql) {
        this.folder = home.folder("files");
        this.settings = settings;
        this.sql = sql;
    }

    /** A file to be sent; the caller closes the stream. */
    public record Content(String mediaType, long bytes, InputStream stream) {}

    /**
     * Takes in a picture (JPEG, PNG or WebP by content, whatever it is called) and makes it anew. That takes up to some
     * seconds: call it outside any transaction. The caller closes the draft, which stays only if it was {@link #keep}t.
     *
     * @throws Problem INVALID file: too-large, not-an-image, heic, image-damaged, too-many-pixels; nothing is kept then
     * @throws UncheckedIOException when the disk is full or gone; nothing is kept then
     */
    public Draft draft(CountyCode county, InputStream content, Instant now) {
        UUID id = Ids.next(now);
        try (Upload upload = new Upload(place(county, id, now))) {
            return upload.draft(county, id, read(upload.receive(content, settings.max())), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes in what somebody attaches: a picture, made anew as by {@link #draft}, or a document (PDF, OFD, docx, xlsx,
     * pptx by content) as it is. Outside any transaction too; the caller closes it.
     *
     * @throws Problem INVALID file: too-large, not-a-document, old-office, macros, document-damaged, and those of pictures
     */
    public Attached attach(CountyCode county, InputStream content, Instant now) {
        UUID id = Ids.next(now);
        try (Upload upload = new Upload(place(county, id, now))) {
            Path received = upload.receive(content, settings.largest());
            Optional<Document> document = Document.of(received);
            if (document.isPresent()) {
                upload.atMost(settings.documentMax());
                return new Attached(upload.draft(county, id, document.get(), now), null);
            }
            if (!Decoder.knows(received)) {
                throw Problem.invalid("file", "not-a-document");
            }
            upload.atMost(settings.max());
            Picture picture = read(received);
            Draft small = small(county, picture, now);
            return new Attached(upload.draft(county, id, picture, now), small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Draft small(CountyCode county, Picture picture, Instant now) throws IOException {
        UUID id = Ids.next(now);
        try (Upload upload = new Upload(place(county, id, now))) {
            return upload.draft(county, id, picture.small(), now);
        }
    }

    /** Gives a draft its place and its row, in the caller's transaction. */
    public StoredFile keep(Draft draft) {
        try {
            draft.settle();
            insert(draft);
            return draft.file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the caller's transaction; the bytes go once that is done, and with the leftovers if the power fails just then. */
    public void forget(CountyCode county, Collection<UUID> ids) {
        List<Path> places = new ArrayList<>();
        for (UUID id : ids) {
            sql.sql("delete from files.file where county_code = :county and id = :id returning created_at")
                    .param("county", county.value())
                    .param("id", id)
                    .query((row, _) ->
                            place(county, id, row.getTimestamp("created_at").toInstant()))
                    .optional()
                    .ifPresent(places::add);
        }
        if (places.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                places.forEach(Upload::discard);
            }
        });
    }

    private Picture read(Path upload) throws IOException {
        decoding.acquireUninterruptibly();
        try {
            return Picture.read(upload, settings);
        } finally {
            decoding.release();
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

    private void insert(Draft draft) {
        StoredFile file = draft.file();
        sql.sql("""
            insert into files.file (county_code, id, media_type, bytes, width, height, sha256, created_at)
            values (:county, :id, :type, :bytes, :width, :height, :sha256, :at)
            """)
                .param("county", draft.county().value())
                .param("id", file.id())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("width", file.width())
                .param("height", file.height())
                .param("sha256", draft.sha256())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static InputStream stream(Path place) {
        try {
            return Files.newInputStream(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
