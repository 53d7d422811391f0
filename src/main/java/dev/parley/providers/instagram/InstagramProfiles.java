package dev.parley.providers.instagram;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.ProfileLookup;
import dev.parley.providers.meta.MetaProfiles;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Name and picture of a customer (https://developers.facebook.com/docs/messenger-platform/instagram/features/user-profile). */
@Component
class InstagramProfiles implements ProfileLookup {
    private final MetaProfiles profiles;

    InstagramProfiles(MetaProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.INSTAGRAM;
    }

    @Override
    public Optional<Profile> look(Channel channel, List<IdentityClaim.Key> keys) {
        return profiles.look(channel, keys, "name,username,profile_pic", InstagramProfiles::name);
    }

    /** Names are seldom filled in and often not a person's: by the other one customers are found. */
    private static String name(JsonNode person) {
        var name = person.path("name").asString("").strip();
        var username = person.path("username").asString("").strip();
        if (name.isEmpty() || username.isEmpty()) {
            return username.isEmpty() ? name : "@" + username;
        }
        return name + " (@" + username + ")";
    }
}
