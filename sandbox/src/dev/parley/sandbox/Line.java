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
 * @param marks what hangs on it
 */
public record Line(
        String id,
        boolean byCustomer,
        String kind,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        List<List<Button>> buttons,
        @Nullable File file,
        Marks marks) {
    /** A file: its id at the provider, what it is called, and its media type. */
    public record File(String id, String name, String type) {}

    /** What the customer and the business reacted with, and the id of the line that it quotes; null where there is none. */
    public record Marks(
            @Nullable String reaction,
            @Nullable String ofBusiness,
            @Nullable String quotes) {
        static final Marks NONE = new Marks(null, null, null);
    }

    /** With a file, and nothing hanging on it. */
    public Line(
            String id,
            boolean byCustomer,
            String kind,
            String text,
            Instant at,
            @Nullable Instant editedAt,
            List<List<Button>> buttons,
            @Nullable File file) {
        this(id, byCustomer, kind, text, at, editedAt, buttons, file, Marks.NONE);
    }

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
        return new Line(id, byCustomer, kind, newText, at, when, newButtons, file, marks);
    }

    private Line with(Marks newMarks) {
        return new Line(id, byCustomer, kind, text, at, editedAt, buttons, file, newMarks);
    }

    /** The customer reacts with this, or with nothing any more. */
    Line reacted(@Nullable String emoji) {
        return with(new Marks(emoji, marks.ofBusiness(), marks.quotes()));
    }

    /** The business reacts with this, or with nothing any more. */
    Line reactedByBusiness(@Nullable String emoji) {
        return with(new Marks(marks.reaction(), emoji, marks.quotes()));
    }

    /** It quotes another line. */
    Line quoting(@Nullable String line) {
        return with(new Marks(marks.reaction(), marks.ofBusiness(), line));
    }
}
