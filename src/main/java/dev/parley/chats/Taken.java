package dev.parley.chats;

import java.time.Instant;

/** What became of an inbound event; it is durable once the caller's transaction has committed. */
public sealed interface Taken {

    /** The message is stored, now or by an earlier delivery of the same. */
    record Stored(long chatId, long identityId, Position position, Instant at) implements Taken {}

    /** What is no message was noted. */
    record Noted() implements Taken {}

    /** The channel is not active: the message made and joined no chat (IN-11). */
    record ChannelInactive() implements Taken {}

    /** The database cannot hold it, however often it comes (SQLSTATE 22, 23). */
    record Refused() implements Taken {}
}
