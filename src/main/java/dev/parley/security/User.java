package dev.parley.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as administrators see them; `limit` is the own limit of simultaneous chats, null for the system's. */
public record User(
        long id,
        String name,
        String email,
        boolean enabled,
        List<String> roles,
        @Nullable Integer limit,
        Instant createdAt) {}
