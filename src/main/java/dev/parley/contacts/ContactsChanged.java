package dev.parley.contacts;

import java.util.Set;

/** What is shown of contacts (name, picture) has changed. Published in the transaction that changes it. */
public record ContactsChanged(Set<Long> contactIds) {}
