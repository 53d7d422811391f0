package dev.parley.chats;

/**
 * A message on its way out.
 *
 * @param interrupted an earlier attempt began and its outcome is not known
 * @param maybeTwice it was sent again already for that reason
 */
public record Outbound(long messageId, Lane lane, long chatId, String text, boolean interrupted, boolean maybeTwice) {}
