package dev.parley.channels;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a template says, with places for values such as {{1}} or {{name}}.
 *
 * @param headerFormat null without a header; only TEXT has a text
 * @param examples the provider's, by the key of the variable
 */
public record TemplateContent(
        @Nullable String headerFormat,
        @Nullable String headerText,
        String bodyText,
        @Nullable String footerText,
        List<TemplateButton> buttons,
        Map<String, String> examples) {

    /**
     * A button below it.
     *
     * @param type the provider's word, such as QUICK_REPLY, URL or PHONE_NUMBER
     * @param value the address or the number, null where there is none
     */
    public record TemplateButton(
            String type, String text, @Nullable String value) {}

    /** The text of the header, empty without one. */
    public String header() {
        return Objects.requireNonNullElse(headerText, "");
    }
}
