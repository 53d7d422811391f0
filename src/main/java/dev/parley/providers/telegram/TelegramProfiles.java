package dev.parley.providers.telegram;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.ProfileLookup;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The picture of a customer (https://core.telegram.org/bots/api#getuserprofilephotos); the name comes with every message. A file's
 * address holds the token, so it is copied and never linked.
 */
@Component
class TelegramProfiles implements ProfileLookup {
    private final Bots bots;
    private final TelegramApi api;

    TelegramProfiles(Bots bots, TelegramApi api) {
        this.bots = bots;
        this.api = api;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public Optional<Profile> look(Channel channel, List<IdentityClaim.Key> keys) {
        return bots.find(channel.id())
                .flatMap(bot -> picture(bot, keys.getFirst().key()));
    }

    private Optional<Profile> picture(Bot bot, String user) {
        return result(bot, "getUserProfilePhotos", Map.of("user_id", TelegramAdapter.number(user), "limit", 1))
                .flatMap(photos -> {
                    var sizes = photos.path("photos").path(0);
                    return sizes.isEmpty() ? Optional.of(new Profile(null, null)) : download(bot, fitting(sizes));
                });
    }

    private Optional<Profile> download(Bot bot, String fileId) {
        return result(bot, "getFile", Map.of("file_id", fileId))
                .map(file -> file.path("file_path").asString(""))
                .filter(path -> path.matches("[A-Za-z0-9_./-]+"))
                .flatMap(path -> api.file(bot, path))
                .map(bytes -> new Profile(null, bytes));
    }

    /** The smallest that is large enough to be shown, else the largest. */
    private static String fitting(JsonNode sizes) {
        return sizes.valueStream()
                .filter(size -> size.path("width").asInt(0) >= 160)
                .findFirst()
                .orElse(sizes.path(sizes.size() - 1))
                .path("file_id")
                .asString("");
    }

    private Optional<JsonNode> result(Bot bot, String method, Map<String, ?> parameters) {
        return api.callNow(bot, method, parameters) instanceof Answer.Done done
                ? Optional.of(done.result())
                : Optional.empty();
    }
}
