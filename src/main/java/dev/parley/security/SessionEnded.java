package dev.parley.security;

/** A user logged out of one session. */
public record SessionEnded(long userId, String sessionId) {}
