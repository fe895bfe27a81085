package org.liuchi.intake.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Map;

/**
 * A CSV file of messages: RFC 4180, UTF-8, with or without a byte order mark. It is read twice, so that of a large one
 * too only the row at hand is in memory.
 *
 * @param hash SHA-256 of its bytes, lower-case hex
 * @param count of its rows, bad ones too, without the header
 */
record MessageFile(Path path, String hash, long count, Phrases phrases) {
    /** @throws Ended when there is no such file, or it holds no messages */
    static MessageFile open(Path path, Phrases phrases) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw Ended.unusable(phrases.of("file-missing", Map.of("file", path)));
        }
        try (InputStream bytes = Files.newInputStream(path);
                DigestInputStream digested = new DigestInputStream(bytes, Sha256.digest());
                Rows rows = new Rows(digested, phrases)) {
            long count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            return new MessageFile(
                    path, HexFormat.of().formatHex(digested.getMessageDigest().digest()), count, phrases);
        } catch (IOException e) {
            throw Ended.unusable(phrases.of("file-unreadable", Map.of("file", path, "reason", String.valueOf(e))));
        }
    }

    Rows rows() throws IOException {
        return new Rows(Files.newInputStream(path), phrases);
    }
}
