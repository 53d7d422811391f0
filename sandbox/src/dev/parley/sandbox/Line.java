package dev.parley.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a conversation, as the messenger shows it.
 *
 * @param id the provider's id of it, unique in the conversation
 * @param kind "text", or the provider's word for what it is
 * @param editedAt null if it is as it was written
 * @param buttons rows of buttons below it
 * @param file null where there is none
 */
public record Line(
        String id,
        boolean byCustomer,
        String kind,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        List<List<Button>> buttons,
        @Nullable File file) {
    /** A file: its id at the provider, what it is called, and its media type. */
    public record File(String id, String name, String type) {}

    /** Without a file. */
    public Line(
            String id,
            boolean byCustomer,
            String kind,
            String text,
            Instant at,
            @Nullable Instant editedAt,
            List<List<Button>> buttons) {
        this(id, byCustomer, kind, text, at, editedAt, buttons, null);
    }

    /** A button: its title, and what pressing it says. */
    public record Button(String text, String data) {}

    Line edited(String newText, Instant when, List<List<Button>> newButtons) {
        return new Line(id, byCustomer, kind, newText, at, when, newButtons, file);
    }
}
