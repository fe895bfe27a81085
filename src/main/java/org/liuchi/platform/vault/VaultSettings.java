package org.liuchi.platform.vault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param cipher what new data is sealed with; what was sealed before stays readable
 * @param newKeyAfter age of the data key at which a start makes the next one
 */
@ConfigurationProperties("liuchi.vault")
record VaultSettings(
        @DefaultValue("sm4-gcm") SealCipher cipher,
        @DefaultValue("365d") Duration newKeyAfter) {}
