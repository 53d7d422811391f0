package dev.parley.chats;

import dev.parley.channels.Route;
import java.util.Optional;

/** What kinds of channels take, of files and of text; implemented by what sends them. */
public interface SendingFiles {
    /** What a channel of this route takes. */
    FilesTaken of(Route route);

    /** The longest text on a channel of this route. */
    LongestText longestText(Route route);

    /** Why it does not take a file, in words; empty where it does. */
    Optional<String> refusal(Route route, OfferedFile file);
}
