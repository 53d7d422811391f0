package dev.parley.providers.messenger;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.ProfileLookup;
import dev.parley.providers.meta.MetaProfiles;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Name and picture of a customer (https://developers.facebook.com/docs/messenger-platform/identity/user-profile). */
@Component
class MessengerProfiles implements ProfileLookup {
    private final MetaProfiles profiles;

    MessengerProfiles(MetaProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public Optional<Profile> look(Channel channel, List<IdentityClaim.Key> keys) {
        return profiles.look(channel, keys, "first_name,last_name,profile_pic", MessengerProfiles::name);
    }

    private static String name(JsonNode person) {
        return (person.path("first_name").asString("") + " "
                        + person.path("last_name").asString(""))
                .strip();
    }
}
