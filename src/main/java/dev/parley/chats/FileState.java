package dev.parley.chats;

/** How a file of a message stands. */
public enum FileState {
    /** It is being fetched from the provider. */
    PENDING,
    STORED,
    /** It could not be fetched; the reason is shown. */
    FAILED
}
