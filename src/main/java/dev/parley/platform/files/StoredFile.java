package dev.parley.platform.files;

import org.jspecify.annotations.Nullable;

/**
 * A file that is kept.
 *
 * @param name the random name under which it lies
 * @param type found in its content
 * @param size bytes
 * @param width pixels of a picture that can be shown
 * @param thumbnail the name of its small picture, null where there is none
 */
public record StoredFile(
        long id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String thumbnail) {}
