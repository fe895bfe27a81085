package org.liuchi.notifications.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** How a request to another machine is signed, in hexadecimal. The first two for old gateways only. */
public enum Signing {
    MD5(MD5Digest::new, false),
    SHA_256(SHA256Digest::new, false),
    HMAC_SHA1(SHA1Digest::new, true),
    HMAC_SHA_256(SHA256Digest::new, true),
    HMAC_SM3(SM3Digest::new, true);

    @SuppressWarnings("ImmutableEnumChecker") // makes a new one each time
    private final Supplier<Digest> digest;

    private final boolean keyed;

    Signing(Supplier<Digest> digest, boolean keyed) {
        this.digest = digest;
        this.keyed = keyed;
    }

    /** @param secret not used by a plain digest, whose text has the secret in it */
    public String sign(String text, String secret) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(keyed ? mac(bytes, secret) : hash(bytes));
    }

    private byte[] hash(byte[] text) {
        Digest fresh = digest.get();
        fresh.update(text, 0, text.length);
        byte[] hash = new byte[fresh.getDigestSize()];
        fresh.doFinal(hash, 0);
        return hash;
    }

    private byte[] mac(byte[] text, String secret) {
        HMac mac = new HMac(digest.get());
        mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
        mac.update(text, 0, text.length);
        byte[] sum = new byte[mac.getMacSize()];
        mac.doFinal(sum, 0);
        return sum;
    }
}
