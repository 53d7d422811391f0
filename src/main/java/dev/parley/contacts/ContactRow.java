package dev.parley.contacts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact in the list. */
public record ContactRow(
        long id,
        String name,
        @Nullable String picture,
        @Nullable String email,
        List<String> phones,
        List<ChannelKind> kinds,
        Instant createdAt,
        @Nullable Instant lastMessageAt) {

    /** The same row with the time of the contact's last message. */
    ContactRow withLastMessage(@Nullable Instant at) {
        return new ContactRow(id, name, picture, email, phones, kinds, createdAt, at);
    }
}
