package dev.parley.security;

/** A user's rights, state or limit changed: what is open for them has to be looked at again. */
public record UserChanged(long userId) {}
