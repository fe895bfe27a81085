package org.liuchi.files;

import java.util.UUID;

/**
 * A file as it is kept.
 *
 * @param width in pixels, after turning it the right way up; 0 of a document
 * @param bytes on disk
 */
public record StoredFile(UUID id, String mediaType, long bytes, int width, int height) {}
