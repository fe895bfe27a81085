package org.liuchi.files;

import java.util.UUID;

/**
 * A picture as it is kept.
 *
 * @param width in pixels, after turning it the right way up
 * @param bytes on disk
 */
public record StoredFile(UUID id, String mediaType, long bytes, int width, int height) {}
