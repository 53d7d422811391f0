package dev.parley.contacts;

import dev.parley.security.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a contact's field; by nobody when the customer said so themselves, or their profile. */
public record ContactChange(
        Instant at,
        @Nullable UserRef who,
        String field,
        @Nullable String before,
        @Nullable String after) {}
