package org.liuchi.platform.vault;

import java.time.Instant;
import org.bouncycastle.crypto.params.KeyParameter;

/** The key that seals data. */
record DataKey(int id, SealCipher cipher, KeyParameter key, Instant createdAt) {}
