package dev.parley.chats;

import dev.parley.chats.Refs.ChannelRef;
import dev.parley.chats.Refs.QueueRef;
import dev.parley.contacts.TimelineChat;
import dev.parley.security.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line about a chat, for a contact's page. */
public record ChatSummary(
        long id,
        ChannelRef channel,
        QueueRef queue,
        ChatStatus status,
        @Nullable UserRef owner,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        @Nullable String lastLine,
        int messageCount)
        implements TimelineChat {}
