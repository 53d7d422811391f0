package dev.parley.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an agent stands.
 *
 * @param active wants Active and has a connected page (AG-2, AG-3)
 * @param reason why Inactive, in the agent's words, or MISSED_OFFER (CH-6)
 * @param exceeded chats in progress are at or above the limit: no new ones (AG-4)
 */
public record Presence(
        Wanted wanted,
        boolean active,
        boolean exceeded,
        @Nullable String reason,
        @Nullable Instant since,
        int inProgress,
        int offered,
        int limit) {}
