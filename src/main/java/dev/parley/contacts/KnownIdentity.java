package dev.parley.contacts;

/** An identity and the contact that owns it. */
public record KnownIdentity(long identityId, long contactId) {}
