package org.liuchi.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.springframework.stereotype.Component;

/**
 * Seals personal data by envelope (商用密码管理条例41, GB/T 39786): a data key per cipher and year, itself wrapped by the
 * master key in {@code $LIUCHI_HOME/keys/master.key}. Equal texts never seal to equal bytes, so nothing can be looked up
 * by its sealed form; {@link BlindIndex} is for what has to be. Sealed bytes: version 1, data key id (4 bytes), nonce (12), ciphertext with its tag (16 longer than
 * the text).
 */
@Component
public class Vault {
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 1 + Integer.BYTES;

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    Vault(DataKeys keys) {
        this.keys = keys;
    }

    /** @param purpose its name is for good: the key is derived from it */
    public BlindIndex index(String purpose) {
        return new BlindIndex(keys.indexKey(purpose));
    }

    public byte[] seal(String plain) {
        DataKey key = keys.newest();
        byte[] header =
                ByteBuffer.allocate(HEADER_BYTES).put(VERSION).putInt(key.id()).array();
        byte[] nonce = new byte[SealCipher.NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = key.cipher().seal(key.key(), nonce, header, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
                .put(header)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalArgumentException when the bytes were not sealed by this vault or have been changed since */
    public String open(byte[] sealed) {
        if (sealed.length < HEADER_BYTES + SealCipher.NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalArgumentException("not sealed by this vault");
        }
        byte[] header = new byte[HEADER_BYTES];
        byte[] nonce = new byte[SealCipher.NONCE_BYTES];
        byte[] body = new byte[sealed.length - header.length - nonce.length];
        ByteBuffer.wrap(sealed).get(header).get(nonce).get(body);
        DataKey key = keys.get(ByteBuffer.wrap(header, 1, Integer.BYTES).getInt());
        try {
            return new String(key.cipher().open(key.key(), nonce, header, body), StandardCharsets.UTF_8);
        } catch (InvalidCipherTextException e) {
            throw new IllegalArgumentException("changed since it was sealed", e);
        }
    }
}
