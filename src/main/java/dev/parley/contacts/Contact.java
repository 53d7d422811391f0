package dev.parley.contacts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the CRM with the accounts they write from.
 *
 * @param nameByPerson whether a person chose the name, so that no profile changes it any more
 * @param picture the address of the picture
 */
public record Contact(
        long id,
        String name,
        @Nullable String email,
        List<String> phones,
        @Nullable String language,
        ChannelKind source,
        Instant createdAt,
        List<Identity> identities,
        @Nullable String picture,
        boolean nameByPerson) {

    /** One customer account; `key` is the provider's name for it where people know it, such as a phone number. */
    public record Identity(
            long id,
            ChannelKind kind,
            @Nullable String displayName,
            @Nullable String key,
            Instant createdAt) {}
}
