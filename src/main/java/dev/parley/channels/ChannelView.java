package dev.parley.channels;

import dev.parley.contacts.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A channel as administrators see it.
 *
 * @param secretsSet the names of the secrets that are set; what they are is never told
 * @param managed the configuration file holds it, so the page cannot change it
 */
public record ChannelView(
        long id,
        ChannelKind kind,
        String name,
        String account,
        boolean active,
        long queueId,
        String queueName,
        String language,
        String publicKey,
        List<String> allowedOrigins,
        Map<String, String> settings,
        List<String> secretsSet,
        boolean managed,
        Health health,
        Instant createdAt,
        int unfinished) {}
