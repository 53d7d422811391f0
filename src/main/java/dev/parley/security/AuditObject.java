package dev.parley.security;

import org.jspecify.annotations.Nullable;

/** What an entry of the audit trail is about: its type, such as "queue", its id where it has one, and its name at the time. */
public record AuditObject(String type, @Nullable Long id, String name) {}
