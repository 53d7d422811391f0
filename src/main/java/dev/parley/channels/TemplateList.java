package dev.parley.channels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a channel.
 *
 * @param fetchedAt when the provider told them last, null if it never did
 * @param problem what is missing, or why the provider did not tell; null if all is well
 */
public record TemplateList(
        List<TemplateView> items,
        @Nullable Instant fetchedAt,
        @Nullable String problem) {}
