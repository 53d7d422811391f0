package dev.parley.security;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see them; `limit` is the own limit of simultaneous chats, null for the system's, and whoever is
 * `invited` has not chosen a password yet.
 */
public record User(
        long id,
        String name,
        String email,
        boolean enabled,
        List<String> roles,
        @Nullable Integer limit,
        Instant createdAt,
        boolean invited,
        boolean secondFactor,
        boolean managed,
        @Nullable Instant lastSeenAt) {

    /** The same user, managed if the configuration file names this address. */
    User markedIn(Set<String> managedEmails) {
        return new User(
                id,
                name,
                email,
                enabled,
                roles,
                limit,
                createdAt,
                invited,
                secondFactor,
                managedEmails.contains(email.toLowerCase(Locale.ROOT)),
                lastSeenAt);
    }
}
