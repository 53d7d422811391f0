package dev.parley.security;

import java.time.Instant;

/** A link that lets a user choose a password, as the administrator who made it sees it, once: `path` holds the token. */
public record UserLink(Purpose purpose, String path, Instant expiresAt) {

    /** Why there is a link: the user never had a password, or needs a new one. */
    public enum Purpose {
        INVITE,
        RESET
    }
}
