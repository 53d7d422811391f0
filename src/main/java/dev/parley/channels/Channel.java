package dev.parley.channels;

import dev.parley.contacts.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connected account: for a website the account is its host name.
 *
 * @param publicKey stands in the widget's snippet and in the address of a webhook
 * @param settings what the kind needs besides, such as the address of the provider's API; never a secret
 */
public record Channel(
        long id,
        ChannelKind kind,
        String name,
        String account,
        boolean active,
        long queueId,
        String language,
        String publicKey,
        List<String> allowedOrigins,
        Map<String, String> settings,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    /** What decides who serves it. */
    public Route route() {
        return new Route(kind, Via.of(settings.get(Via.SETTING)));
    }

    /** The name of one of its secrets. */
    public String secret(String field) {
        return ChannelSecrets.name(id, field);
    }
}
