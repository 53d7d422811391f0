package dev.parley.security;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The logged-in user as their own page sees them. */
public record Me(
        long id,
        String name,
        String email,
        List<String> roles,
        Set<Permission> permissions,
        String language,
        @Nullable String timeZone,
        boolean secondFactor) {}
