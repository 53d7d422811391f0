package dev.parley.chats;

/** What a message is. */
public enum MessageKind {
    TEXT,
    UNSUPPORTED
}
