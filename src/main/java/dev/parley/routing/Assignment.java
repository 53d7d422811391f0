package dev.parley.routing;

import dev.parley.security.UserRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody got a chat, as it was at that moment (RT-7).
 *
 * @param rule the key of the routing rule, or ASSIGNED
 * @param more how many agents were looked at beside those told
 */
public record Assignment(
        Instant at, String rule, @Nullable UserRef chosen, List<ConsideredAgent> considered, int more) {

    /** An agent who was looked at, and what became of it. */
    public record ConsideredAgent(
            UserRef agent,
            Verdict verdict,
            int inProgress,
            int offered,
            int limit,
            @Nullable Instant lastTookAt) {}
}
