package dev.parley.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A trouble that a channel had, in words; it lasts where it has no end. */
public record TroublePeriod(
        String sentence, Instant beganAt, @Nullable Instant endedAt) {}
