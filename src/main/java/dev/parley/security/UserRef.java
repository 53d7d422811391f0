package dev.parley.security;

/** Who, in the shortest form. */
public record UserRef(long id, String name) {}
