package org.liuchi.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SHA256;

/** Tells whether what is sent again under a key is the same file. */
final class ContentHash {
    private ContentHash() {}

    static String of(InputStream content) throws IOException {
        MessageDigest digest = new SHA256.Digest();
        try (content) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
