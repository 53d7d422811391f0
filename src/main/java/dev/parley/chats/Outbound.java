package dev.parley.chats;

import java.time.Instant;

/**
 * A message on its way out.
 *
 * @param queuedAt when it was stored, or asked for again
 * @param interrupted an earlier attempt began and its outcome is not known
 * @param maybeTwice it was sent again already for that reason
 */
public record Outbound(
        long messageId,
        Lane lane,
        long chatId,
        String text,
        Instant queuedAt,
        boolean interrupted,
        boolean maybeTwice) {}
