package dev.parley.channels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template with its values, as a message keeps it and the provider is told. */
public record TemplateMessage(
        long templateId, String providerId, String name, String language, List<Component> components) {

    /**
     * A part of the template that needs values.
     *
     * @param button which button, null elsewhere
     * @param buttonType the provider's word for the kind of button, null elsewhere
     */
    public record Component(
            TemplateVariable.Part part,
            @Nullable Integer button,
            @Nullable String buttonType,
            List<Value> values) {}

    /** A value, by the name that stands between the braces. */
    public record Value(String name, String text) {
        /** Whether the place has a name, rather than a number. */
        public boolean named() {
            return !name.chars().allMatch(one -> one >= '0' && one <= '9');
        }
    }
}
