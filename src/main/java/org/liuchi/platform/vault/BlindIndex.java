package org.liuchi.platform.vault;

import org.bouncycastle.crypto.params.KeyParameter;
import org.liuchi.shared.CountyCode;

/**
 * Finds what is sealed by exactly what was sealed, and by nothing less: a sum (HMAC-SM3) under a key of its own, derived
 * from the master key, which lives outside the database. Ten billion phone numbers are quickly tried against a plain
 * hash; against this, a copy of the database tells only which rows are equal, and that within one county.
 */
public final class BlindIndex {
    private final KeyParameter key;

    BlindIndex(KeyParameter key) {
        this.key = key;
    }

    /** @param value in its one spelling */
    public byte[] of(CountyCode county, String value) {
        return MasterKey.sum(key, county.value() + ' ' + value);
    }
}
