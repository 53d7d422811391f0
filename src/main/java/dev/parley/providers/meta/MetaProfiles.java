package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.ProfileLookup.Profile;
import dev.parley.providers.meta.GraphApi.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks Meta who a customer of a page or of an Instagram account is. */
@Component
public class MetaProfiles {
    private final MetaAccounts accounts;
    private final GraphApi api;

    MetaProfiles(MetaAccounts accounts, GraphApi api) {
        this.accounts = accounts;
        this.api = api;
    }

    /** Asks for these fields, of which the name is made. */
    public Optional<Profile> look(
            Channel channel, List<IdentityClaim.Key> keys, String fields, Function<JsonNode, String> name) {
        return accounts.find(channel.id())
                .flatMap(account -> keys.stream()
                        .filter(key -> key.scope().equals(channel.account()))
                        .map(IdentityClaim.Key::key)
                        .filter(key -> key.matches("[A-Za-z0-9._-]{1,100}"))
                        .findFirst()
                        .flatMap(key -> person(account, key, fields)
                                .map(person -> new Profile(
                                        name.apply(person),
                                        api.picture(
                                                        account,
                                                        person.path("profile_pic")
                                                                .asString(""))
                                                .orElse(null)))));
    }

    private Optional<JsonNode> person(MetaAccount account, String customer, String fields) {
        return api.get(account, customer, Map.of("fields", fields)) instanceof Answer.Done done
                ? Optional.of(done.result())
                : Optional.empty();
    }
}
