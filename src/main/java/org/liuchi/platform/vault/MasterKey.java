package org.liuchi.platform.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.liuchi.platform.StartRefused;

/**
 * The key that wraps the data keys. It lives outside the database, in a file that only the program's user may read, so
 * that a copy of the database alone opens nothing.
 */
final class MasterKey {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /** @throws StartRefused when others may read the file, or it isn't a key */
    static MasterKey read(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StartRefused("master-key-open-to-others", Map.of("file", file));
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new StartRefused("master-key-damaged", Map.of("file", file));
        }
        return new MasterKey(key);
    }

    /** Makes the file, or reads the one that another process made at the same moment. */
    static MasterKey create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(file.getParent(), "master", ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(key));
                channel.force(true);
            }
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            return read(file);
        } finally {
            Files.delete(fresh);
        }
        return new MasterKey(key);
    }

    /** Derived for one purpose with HMAC-SM3, so that no key serves two ciphers. */
    KeyParameter wrappingKey(SealCipher cipher) {
        return new KeyParameter(sum(new KeyParameter(key), "wrap " + cipher.name()), 0, cipher.keyBytes());
    }

    /** Likewise for looking up without opening; it never leaves the memory. */
    KeyParameter indexKey(String purpose) {
        return new KeyParameter(sum(new KeyParameter(key), "index " + purpose));
    }

    /** HMAC-SM3 (GB/T 15852.2). */
    static byte[] sum(KeyParameter key, String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(key);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] sum = new byte[mac.getMacSize()];
        mac.doFinal(sum, 0);
        return sum;
    }
}
