package dev.parley.providers.website;

import dev.parley.contacts.IdentityClaim.Key;
import org.jspecify.annotations.Nullable;

/** A visitor of a website, known by a random key; the browser proves it with a token. */
record Visitor(
        long channelId,
        String key,
        @Nullable String name,
        @Nullable String email) {

    /** The name they gave; empty while they gave none. */
    String shownName() {
        return name == null ? "" : name;
    }

    /** What contacts know the visitor by: random and of this channel alone. */
    Key identityKey() {
        return new Key(Long.toString(channelId), key);
    }
}
