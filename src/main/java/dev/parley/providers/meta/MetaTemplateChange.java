package dev.parley.providers.meta;

import dev.parley.channels.TemplateNews;
import dev.parley.channels.TemplateStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Meta tells of a template. It belongs to a business account, not to one of its numbers.
 *
 * @param setting which setting of a channel names the business account
 * @param status null if it is still the same
 */
public record MetaTemplateChange(
        String setting,
        String business,
        String templateId,
        @Nullable TemplateStatus status,
        @Nullable String reason) {
    TemplateNews of(List<Long> channelIds) {
        return new TemplateNews(channelIds, templateId, status, reason);
    }
}
