package org.liuchi.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What guessing a password costs: Argon2id with the least that OWASP recommends.
 *
 * @param memory in KiB, for one password
 * @param iterations passes over that memory
 * @param parallelism threads for one password
 * @param atOnce passwords checked at the same time; more would only wait for the processor and fill the memory
 */
@ConfigurationProperties("liuchi.password")
public record PasswordSettings(
        @DefaultValue("19456") int memory,
        @DefaultValue("2") int iterations,
        @DefaultValue("1") int parallelism,
        @DefaultValue("4") int atOnce) {}
