package dev.parley.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template of a channel, as the provider had it when it was asked last.
 *
 * @param obstacle why Parley cannot send it, null if it can
 * @param goneAt since when the provider does not have it any more
 */
public record Template(
        long id,
        long channelId,
        String providerId,
        String name,
        String language,
        String category,
        TemplateStatus status,
        @Nullable String statusReason,
        TemplateContent content,
        @Nullable String obstacle,
        Instant fetchedAt,
        @Nullable Instant goneAt) {

    /** Why it may not be sent now, in words; null if it may. */
    public @Nullable String refusal() {
        if (goneAt != null) {
            return TemplateStatus.DELETED.inWords();
        }
        return status == TemplateStatus.APPROVED ? obstacle : status.inWords();
    }
}
