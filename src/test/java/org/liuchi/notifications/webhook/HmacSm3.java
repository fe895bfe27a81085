package org.liuchi.notifications.webhook;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** HMAC as RFC 2104 writes it, from the bare hash: what a receiver without our library does. */
final class HmacSm3 {
    private HmacSm3() {}

    static String of(String secret, String text) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < 64; i++) {
            byte k = i < key.length ? key[i] : 0;
            inner[i] = (byte) (k ^ 0x36);
            outer[i] = (byte) (k ^ 0x5c);
        }
        return HexFormat.of().formatHex(sm3(outer, sm3(inner, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] sm3(byte[] first, byte[] second) {
        SM3Digest digest = new SM3Digest();
        digest.update(first, 0, first.length);
        digest.update(second, 0, second.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
