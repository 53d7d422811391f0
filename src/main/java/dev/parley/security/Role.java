package dev.parley.security;

import java.util.List;

/** A named set of permissions. */
public record Role(long id, String name, String description, List<Permission> permissions) {}
