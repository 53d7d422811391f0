package dev.parley.chats;

import dev.parley.chats.Refs.ChannelRef;
import dev.parley.chats.Refs.ContactRef;
import dev.parley.chats.Refs.QueueRef;
import dev.parley.security.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat as it stands in a list.
 *
 * @param waitingSince the customer's first message that no person has answered
 * @param offer the open offer to one agent, where there is one
 * @param assignedTo the only agent who may get it, where there is one (RT-5)
 * @param windowEndsAt until when the provider lets us answer, null where it sets no such time (ST-5)
 */
public record ChatRow(
        long id,
        long changeNo,
        ChatStatus status,
        ChannelRef channel,
        QueueRef queue,
        ContactRef contact,
        @Nullable UserRef owner,
        Instant createdAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        @Nullable UserRef endedBy,
        @Nullable Instant waitingSince,
        @Nullable LastLine lastLine,
        int unread,
        @Nullable Offer offer,
        @Nullable UserRef assignedTo,
        @Nullable Instant windowEndsAt) {

    /** An open offer to one agent (RT-3), and until when they may accept it. */
    public record Offer(UserRef agent, Instant until) {}

    /** The newest message in short. */
    public record LastLine(String text, MessageKind kind, Direction direction, Instant at) {}
}
