package dev.parley.providers.messenger;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.ProfileLookup;
import dev.parley.providers.meta.GraphApi;
import dev.parley.providers.meta.GraphApi.Answer;
import dev.parley.providers.meta.MetaAccount;
import dev.parley.providers.meta.MetaAccounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Name and picture of a customer (https://developers.facebook.com/docs/messenger-platform/identity/user-profile). */
@Component
class MessengerProfiles implements ProfileLookup {
    private final MetaAccounts accounts;
    private final GraphApi api;

    MessengerProfiles(MetaAccounts accounts, GraphApi api) {
        this.accounts = accounts;
        this.api = api;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public Optional<Profile> look(Channel channel, List<IdentityClaim.Key> keys) {
        return accounts.find(channel.id())
                .flatMap(account -> keys.stream()
                        .filter(key -> key.scope().equals(channel.account()))
                        .filter(key -> key.key().matches("[A-Za-z0-9._-]{1,100}"))
                        .findFirst()
                        .flatMap(key -> profile(account, key.key())));
    }

    private Optional<Profile> profile(MetaAccount account, String customer) {
        return api.get(account, customer, Map.of("fields", "first_name,last_name,profile_pic"))
                        instanceof Answer.Done done
                ? Optional.of(new Profile(name(done.result()), picture(account, done.result())))
                : Optional.empty();
    }

    private static String name(JsonNode person) {
        return (person.path("first_name").asString("") + " "
                        + person.path("last_name").asString(""))
                .strip();
    }

    private byte @org.jspecify.annotations.Nullable [] picture(MetaAccount account, JsonNode person) {
        return api.picture(account, person.path("profile_pic").asString("")).orElse(null);
    }
}
