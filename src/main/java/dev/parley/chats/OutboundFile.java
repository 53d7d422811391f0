package dev.parley.chats;

import dev.parley.platform.files.StoredFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file of a message on its way out, and what it is called. */
public record OutboundFile(
        MessageKind kind, StoredFile file, @Nullable String name) {
    /** What it is called where it has to be called something. */
    public String nameOrKind() {
        return name == null ? kind.name().toLowerCase(Locale.ROOT) : name;
    }
}
