package dev.parley.chats;

import dev.parley.channels.TemplateMessage;
import dev.parley.contacts.IdentityClaim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param to what the provider calls the customer
 * @param queuedAt when it was stored, or asked for again
 * @param interrupted an earlier attempt began and its outcome is not known
 * @param maybeTwice it was sent again already for that reason
 * @param file null for a text
 * @param template what it was made of, null if an agent wrote it
 * @param replyTo the provider's id of the message that it quotes
 */
public record Outbound(
        long messageId,
        Lane lane,
        List<IdentityClaim.Key> to,
        long chatId,
        String text,
        Instant queuedAt,
        boolean interrupted,
        boolean maybeTwice,
        @Nullable OutboundFile file,
        @Nullable TemplateMessage template,
        @Nullable String replyTo) {
    Outbound with(@Nullable OutboundFile newFile) {
        return new Outbound(
                messageId, lane, to, chatId, text, queuedAt, interrupted, maybeTwice, newFile, template, replyTo);
    }
}
