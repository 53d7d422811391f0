package dev.parley.chats;

import dev.parley.contacts.Contact;
import dev.parley.security.UserRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opened chat: who writes, where from, what happened, the contact's earlier chats on this channel, which files and texts it takes,
 * and what else can be done on it.
 */
public record ChatView(
        ChatRow row,
        Contact contact,
        InboundEvent.Source source,
        List<Entry> history,
        List<ChatSummary> earlier,
        FilesTaken files,
        LongestText longestText,
        Abilities can) {

    /** An entry of the chat's history (CH-8). */
    public record Entry(
            Instant at,
            String what,
            @Nullable UserRef who,
            @Nullable String detail) {}
}
