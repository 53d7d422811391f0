package dev.parley.security;

import java.time.Instant;

/** A link as whoever opens it sees it. */
record LinkView(UserLink.Purpose purpose, String name, String email, Instant expiresAt) {}
