package dev.parley.chats;

import java.time.Instant;

/** A text that a message had until it was edited. */
public record MessageVersion(String text, Instant until) {}
