package dev.parley.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a contact's field, as the page sends it: a text, or an array of texts for a field that holds several. */
public record FieldValue(List<String> texts) {
    static final FieldValue NOTHING = new FieldValue(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldValue of(Object json) {
        return switch (json) {
            case String text -> text.isEmpty() ? NOTHING : new FieldValue(List.of(text));
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                new FieldValue(list.stream().map(String.class::cast).toList());
            default -> throw ContactProblem.BAD_FIELD.with("A field holds text.");
        };
    }

    static FieldValue orNothing(@Nullable FieldValue value) {
        return value == null ? NOTHING : value;
    }
}
