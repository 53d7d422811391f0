package dev.parley.chats;

import dev.parley.platform.files.StoredFile;
import org.jspecify.annotations.Nullable;

/** The file of a message on its way out, and what it is called. */
public record OutboundFile(
        MessageKind kind, StoredFile file, @Nullable String name) {}
