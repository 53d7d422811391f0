package dev.parley.channels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The provider tells by itself that a template has changed.
 *
 * @param channelIds the channels whose template it is
 * @param status null if it is still the same
 */
public record TemplateNews(
        List<Long> channelIds,
        String providerId,
        @Nullable TemplateStatus status,
        @Nullable String reason) {}
