package dev.parley.chats;

import org.jspecify.annotations.Nullable;

/**
 * A file in a customer's message. Where it is not here yet, it is fetched after the message is stored.
 *
 * @param ref what the provider calls it, or where it can be fetched
 * @param name as the customer calls it
 * @param type what the provider says it is; only shown until the content is there
 * @param size bytes, as the provider says
 * @param stored ours, where the customer brought it to us before the message
 */
public record InboundFile(
        MessageKind kind,
        String ref,
        @Nullable String name,
        @Nullable String type,
        @Nullable Long size,
        @Nullable Long stored) {
    private static final int LONGEST_NAME = 200;

    /** The database keeps no NUL characters, and a name has to fit a line. */
    public InboundFile {
        ref = ref.replace("\0", "");
        name = cut(name);
        type = cut(type);
    }

    /** One that is to be fetched. */
    public InboundFile(
            MessageKind kind, String ref, @Nullable String name, @Nullable String type, @Nullable Long size) {
        this(kind, ref, name, type, size, null);
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var clean = text.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
    }
}
