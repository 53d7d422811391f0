package dev.parley.chats;

import org.jspecify.annotations.Nullable;

/**
 * A file of a message as agents see it, to be had at `/api/files/{id}` once it is stored.
 *
 * @param type found in the content; before it is stored, what the provider says
 * @param size bytes
 * @param width pixels, of a picture
 * @param thumbnail whether `/api/files/{id}/thumbnail` has a small picture of it
 * @param failure why it could not be fetched
 */
public record MessageFile(
        long id,
        FileState state,
        MessageKind kind,
        @Nullable String name,
        @Nullable String type,
        @Nullable Long size,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean thumbnail,
        @Nullable String failure) {}
