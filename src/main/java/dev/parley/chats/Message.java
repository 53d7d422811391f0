package dev.parley.chats;

import dev.parley.chats.Refs.IdentityRef;
import dev.parley.security.UserRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as agents see it. Sort by `position`; a copy with a higher `changeNo` replaces an older one.
 *
 * @param template the name of the template that it was made of, null if an agent wrote it
 * @param reaction what the customer reacted with
 * @param ourReaction what our side reacted with
 * @param forwarded somebody else wrote it, and the customer passed it on
 * @param album pictures that were sent as one share it
 * @param outside our side wrote it elsewhere, such as in the provider's own inbox (IN-15)
 */
public record Message(
        long id,
        long chatId,
        long changeNo,
        String position,
        Direction direction,
        MessageKind kind,
        String text,
        @Nullable String about,
        @Nullable Long replyTo,
        @Nullable UserRef author,
        @Nullable IdentityRef identity,
        Instant at,
        @Nullable MessageStatus status,
        @Nullable String failure,
        boolean maybeTwice,
        boolean outside,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable String reaction,
        @Nullable String ourReaction,
        boolean forwarded,
        @Nullable String album,
        @Nullable UUID clientId,
        @Nullable String template,
        List<MessageFile> files) {}
