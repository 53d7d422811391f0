package dev.parley.chats;

/** What a message is (IN-12). */
public enum MessageKind {
    TEXT,
    IMAGE,
    AUDIO,
    VOICE,
    VIDEO,
    DOCUMENT,
    STICKER,
    LOCATION,
    CONTACT,
    /** A button, quick reply or list entry that the customer chose; the text is its title. */
    CHOICE,
    /** The sender is known and the kind is not; the raw payload is kept. */
    UNSUPPORTED
}
