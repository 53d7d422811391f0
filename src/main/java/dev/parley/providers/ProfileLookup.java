package dev.parley.providers;

import dev.parley.channels.Channel;
import dev.parley.channels.Routed;
import dev.parley.contacts.IdentityClaim;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a provider who a customer is; one bean a route that can be asked. */
public interface ProfileLookup extends Routed {
    /** What the provider tells of the customer; empty when it gives no answer now. May take as long as its time-out. */
    Optional<Profile> look(Channel channel, List<IdentityClaim.Key> keys);

    /** A customer's profile: what is not known is null. */
    record Profile(@Nullable String name, byte @Nullable [] picture) {}
}
