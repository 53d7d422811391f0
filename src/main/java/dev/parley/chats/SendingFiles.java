package dev.parley.chats;

import dev.parley.channels.Route;
import java.util.Optional;

/** What kinds of channels take of files; implemented by what sends them. */
public interface SendingFiles {
    /** What a channel of this route takes. */
    FilesTaken of(Route route);

    /** Why it does not take a file, in words; empty where it does. */
    Optional<String> refusal(Route route, OfferedFile file);
}
