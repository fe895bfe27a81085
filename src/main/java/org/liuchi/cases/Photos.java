package org.liuchi.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.jcajce.provider.digest.SHA256;
import org.liuchi.files.Draft;
import org.liuchi.files.StoredFile;
import org.liuchi.files.StoredFiles;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Photos of a case: at most nine from the reporter and nine of results, re-encoded, so that no place or device data
 * leaves the server.
 */
@Component
public class Photos {
    private final JdbcClient sql;
    private final StoredFiles files;
    private final Receipts receipts;

    Photos(JdbcClient sql, StoredFiles files, Receipts receipts) {
        this.sql = sql;
        this.files = files;
        this.receipts = receipts;
    }

    /** What a photo shows: the matter, or what was done. */
    public enum Shows {
        REPORT,
        RESULT
    }

    /** @param bytes on disk */
    public record Photo(UUID id, Shows shows, int width, int height, long bytes) {}

    /** Tells whether what is sent again under a key is the same picture. */
    public static String contentHash(InputStream content) throws IOException {
        MessageDigest digest = new SHA256.Digest();
        try (content) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * To be called outside any transaction, because no connection should wait for the picture to be decoded.
     *
     * @throws Problem INVALID {@code file} (not an image, too large, …); REFUSED too-many-photos; NOT_FOUND
     */
    public Photo add(CountyCode county, UUID caseId, Shows shows, InputStream content, Receipt receipt, Instant now) {
        try (Draft picture = files.draft(county, content, now)) {
            return receipts.once(county, receipt, now, Photo.class, () -> add(county, caseId, shows, picture, now));
        }
    }

    private Photo add(CountyCode county, UUID caseId, Shows shows, Draft picture, Instant now) {
        lock(county, caseId);
        if (of(county, caseId).stream().filter(photo -> photo.shows() == shows).count() >= CaseInputs.PHOTOS) {
            throw Problem.refused("too-many-photos", Map.of("max", CaseInputs.PHOTOS));
        }
        StoredFile file = files.keep(picture);
        sql.sql("""
            insert into cases.photo (county_code, id, case_id, shows, added_at)
            values (:county, :id, :case, :shows, :now)
            """)
                .param("county", county.value())
                .param("id", file.id())
                .param("case", caseId)
                .param("shows", shows.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Photo(file.id(), shows, file.width(), file.height(), file.bytes());
    }

    /** Of two uploads at once the second waits here and then counts the first one's photo too. */
    private void lock(CountyCode county, UUID caseId) {
        boolean there = sql.sql(
                        "select 1 from cases.matter where county_code = :county and id = :case for no key update")
                .param("county", county.value())
                .param("case", caseId)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
    }

    public List<Photo> of(CountyCode county, UUID caseId) {
        return sql.sql("""
            select p.id, p.shows, f.width, f.height, f.bytes from cases.photo p
            join files.file f on f.county_code = p.county_code and f.id = p.id
            where p.county_code = :county and p.case_id = :case order by p.id
            """)
                .param("county", county.value())
                .param("case", caseId)
                .query((row, _) -> photo(row))
                .list();
    }

    private static Photo photo(ResultSet row) throws SQLException {
        return new Photo(
                row.getObject("id", UUID.class),
                Shows.valueOf(row.getString("shows")),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"));
    }

    /** Of several cases at once. */
    Map<UUID, List<Photo>> of(CountyCode county, Collection<UUID> cases) {
        Map<UUID, List<Photo>> found = new HashMap<>();
        if (!cases.isEmpty()) {
            sql.sql("""
                select p.id, p.shows, f.width, f.height, f.bytes, p.case_id from cases.photo p
                join files.file f on f.county_code = p.county_code and f.id = p.id
                where p.county_code = :county and p.case_id in (:cases) order by p.id
                """).param("county", county.value()).param("cases", cases).query((RowCallbackHandler)
                    row -> found.computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new ArrayList<>())
                            .add(photo(row)));
        }
        return found;
    }

    /** What a reporter sees: pictures of the case that the report opened, and of what was done where it is handled. */
    List<Photo> forReporter(CountyCode county, UUID own, UUID followed) {
        Map<UUID, List<Photo>> all = of(county, own.equals(followed) ? List.of(own) : List.of(own, followed));
        return Stream.concat(
                        all.getOrDefault(own, List.of()).stream(),
                        own.equals(followed)
                                ? Stream.of()
                                : all.getOrDefault(followed, List.of()).stream()
                                        .filter(photo -> photo.shows() == Shows.RESULT))
                .toList();
    }

    /**
     * For staff who may read the case: of those merged into it too.
     *
     * @throws Problem NOT_FOUND when the case has no such photo
     */
    public StoredFiles.Content open(CountyCode county, UUID caseId, UUID photo) {
        boolean there = sql.sql("""
            select 1 from cases.photo p
            left join cases.report r on r.county_code = p.county_code and r.own_case_id = p.case_id
            where p.county_code = :county and p.id = :photo and (p.case_id = :case or r.case_id = :case) limit 1
            """)
                .param("county", county.value())
                .param("photo", photo)
                .param("case", caseId)
                .query(Integer.class)
                .optional()
                .isPresent();
        return opened(county, photo, there);
    }

    /** @throws Problem NOT_FOUND for a picture of another reporter as for none */
    public StoredFiles.Content openForReporter(CountyCode county, UUID own, UUID followed, UUID photo) {
        return opened(
                county,
                photo,
                forReporter(county, own, followed).stream()
                        .anyMatch(one -> one.id().equals(photo)));
    }

    private StoredFiles.Content opened(CountyCode county, UUID photo, boolean there) {
        if (!there) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return files.open(county, photo);
    }

    boolean all(CountyCode county, UUID caseId, List<UUID> photos) {
        return photos.isEmpty()
                || new HashSet<>(of(county, caseId).stream().map(Photo::id).toList()).containsAll(photos);
    }
}
