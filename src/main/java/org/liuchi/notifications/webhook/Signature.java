package org.liuchi.notifications.webhook;

import org.liuchi.notifications.http.Signing;

/** How a delivery proves where it comes from: HMAC (GB/T 15852.2) with SM3 (GB/T 32905) or SHA-256. */
enum Signature {
    HMAC_SM3("hmac-sm3", Signing.HMAC_SM3),
    HMAC_SHA_256("hmac-sha256", Signing.HMAC_SHA_256);

    private final String label;
    private final Signing signing;

    Signature(String label, Signing signing) {
        this.label = label;
        this.signing = signing;
    }

    /** {@code hmac-sm3=<hex>} over {@code <timestamp>.<body>}, so that neither can be changed nor sent again later. */
    String of(String secret, String timestamp, String body) {
        return label + "=" + signing.sign(timestamp + "." + body, secret);
    }
}
