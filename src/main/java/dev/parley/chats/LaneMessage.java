package dev.parley.chats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the customer may see it: incoming ones, and outgoing ones that have left.
 *
 * @param quoted the beginning of the text that it replies to, empty where that has none, null where it replies to nothing
 */
public record LaneMessage(
        long chatId,
        long identityId,
        long changeNo,
        Position position,
        Direction direction,
        String text,
        @Nullable String providerId,
        @Nullable String author,
        Instant at,
        @Nullable MessageStatus status,
        @Nullable LaneFile file,
        @Nullable String quoted) {}
