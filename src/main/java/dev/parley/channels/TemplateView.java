package dev.parley.channels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template as people see it.
 *
 * @param variables where values are needed, in reading order
 * @param refusal why it may not be sent now, in words; null if it may
 */
public record TemplateView(
        long id,
        String name,
        String language,
        String category,
        TemplateStatus status,
        @Nullable String statusReason,
        TemplateContent content,
        List<TemplateVariable> variables,
        @Nullable String refusal) {

    /** That of a template. */
    public static TemplateView of(Template template) {
        return new TemplateView(
                template.id(),
                template.name(),
                template.language(),
                template.category(),
                template.status(),
                template.statusReason(),
                template.content(),
                new TemplateWords(template).variables(),
                template.refusal());
    }
}
