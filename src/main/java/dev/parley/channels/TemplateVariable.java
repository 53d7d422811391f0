package dev.parley.channels;

import org.jspecify.annotations.Nullable;

/**
 * A place in a template for which a value is needed.
 *
 * @param key names it within the template, such as body.1, header.name or button.0.1
 * @param button which button it stands in, null elsewhere
 * @param name as it stands between the braces
 * @param example the provider's, null without one
 */
public record TemplateVariable(
        String key,
        Part part,
        @Nullable Integer button,
        String name,
        @Nullable String example) {
    /** Which part of a template. */
    public enum Part {
        HEADER,
        BODY,
        BUTTON
    }
}
