package dev.parley.contacts;

import java.util.List;

/** An identity whose provider is to be asked for the profile; the keys are what the provider calls it. */
public record DueProfile(long identityId, long contactId, ChannelKind kind, List<IdentityClaim.Key> keys) {}
