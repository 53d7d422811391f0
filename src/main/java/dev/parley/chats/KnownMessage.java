package dev.parley.chats;

import dev.parley.contacts.IdentityClaim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that the customer has before them.
 *
 * @param to what the provider calls the customer
 * @param providerId null where the channel has no ids of its own
 */
public record KnownMessage(
        Lane lane, List<IdentityClaim.Key> to, @Nullable String providerId) {}
