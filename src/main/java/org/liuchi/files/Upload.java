package org.liuchi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.util.unit.DataSize;

/** Bytes as they came; closing leaves nothing of them. What is made of them is a {@link Draft}. */
final class Upload implements AutoCloseable {
    private final Path place;
    private final Path received;
    private final Path rewritten;
    private boolean drafted;

    Upload(Path place) throws IOException {
        this.place = place;
        this.received = place.resolveSibling(place.getFileName() + ".upload");
        this.rewritten = place.resolveSibling(place.getFileName() + ".part");
        Files.createDirectories(place.getParent());
    }

    /** @throws Problem INVALID file: too-large */
    Path receive(InputStream content, DataSize max) throws IOException {
        try (OutputStream out = Files.newOutputStream(received, StandardOpenOption.CREATE_NEW)) {
            if (content.transferTo(new Limited(out, max.toBytes())) > max.toBytes()) {
                throw tooLarge(max);
            }
        }
        return received;
    }

    /** @throws Problem INVALID file: too-large */
    void atMost(DataSize max) throws IOException {
        if (Files.size(received) > max.toBytes()) {
            throw tooLarge(max);
        }
    }

    private static Problem tooLarge(DataSize max) {
        return Problem.invalid("file", "too-large", Map.of("max", max.toMegabytes()));
    }

    /** A picture made anew. */
    Draft draft(CountyCode county, UUID id, Picture picture, Instant at) throws IOException {
        String sha256 = written(picture::write);
        return drafted(
                county,
                sha256,
                new StoredFile(
                        id,
                        picture.mediaType(),
                        Files.size(rewritten),
                        picture.pixels().getWidth(),
                        picture.pixels().getHeight()),
                at);
    }

    /** A document as it came. */
    Draft draft(CountyCode county, UUID id, Document document, Instant at) throws IOException {
        String sha256 = written(out -> Files.copy(received, out));
        return drafted(county, sha256, new StoredFile(id, document.mediaType, Files.size(rewritten), 0, 0), at);
    }

    private Draft drafted(CountyCode county, String sha256, StoredFile file, Instant at) {
        drafted = true;
        return new Draft(county, file, sha256, at, rewritten, place);
    }

    @FunctionalInterface
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Survives a power cut before anything refers to it. */
    private String written(Content content) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel file = FileChannel.open(rewritten, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest);
            content.to(out);
            out.flush();
            file.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        discard(received);
        if (!drafted) {
            discard(rewritten);
        }
    }

    static void discard(Path file) {
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
