package org.liuchi.platform.vault;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The ciphers to choose from, all authenticated: SM4 (GB/T 32907, asked for by GB/T 39786) or AES-256, in GCM mode. */
enum SealCipher {
    SM4_GCM(16),
    AES_GCM(32);

    static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final int keyBytes;

    SealCipher(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    int keyBytes() {
        return keyBytes;
    }

    /**
     * @param header authenticated, not encrypted
     * @param nonce never used twice with one key
     */
    byte[] seal(KeyParameter key, byte[] nonce, byte[] header, byte[] plain) {
        try {
            return run(true, key, nonce, header, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidCipherTextException when key, header or bytes are not those that were sealed */
    byte[] open(KeyParameter key, byte[] nonce, byte[] header, byte[] sealed) throws InvalidCipherTextException {
        return run(false, key, nonce, header, sealed);
    }

    private byte[] run(boolean seal, KeyParameter key, byte[] nonce, byte[] header, byte[] input)
            throws InvalidCipherTextException {
        GCMModeCipher gcm = GCMBlockCipher.newInstance(engine());
        gcm.init(seal, new AEADParameters(key, TAG_BITS, nonce, header));
        byte[] output = new byte[gcm.getOutputSize(input.length)];
        int done = gcm.processBytes(input, 0, input.length, output, 0);
        gcm.doFinal(output, done);
        return output;
    }

    private BlockCipher engine() {
        return switch (this) {
            case SM4_GCM -> new SM4Engine();
            case AES_GCM -> AESEngine.newInstance();
        };
    }
}
