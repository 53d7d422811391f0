package dev.parley.chats;

/** How far an outgoing message has come (PN-8), in the order it may move: never backwards. */
public enum MessageStatus {
    QUEUED,
    SENDING,
    SENT,
    DELIVERED,
    READ,
    FAILED
}
