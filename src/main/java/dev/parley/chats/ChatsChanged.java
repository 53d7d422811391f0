package dev.parley.chats;

import java.util.Set;

/** Chats have a new state. A hint: it may be lost or come twice, and whoever needs the state reads it. */
public record ChatsChanged(Set<Long> chatIds) {}
