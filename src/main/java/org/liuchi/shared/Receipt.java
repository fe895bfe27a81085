package org.liuchi.shared;

/**
 * What remains of an idempotent request: enough to know it again, nothing to read.
 *
 * @param key SHA-256 of scope and idempotency key, lower-case hex
 * @param body SHA-256 of the request as canonical JSON, lower-case hex
 */
public record Receipt(String key, String body) {}
