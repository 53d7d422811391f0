package dev.parley.channels;

import dev.parley.contacts.ChannelKind;
import java.time.Instant;
import java.util.List;

/** A channel as administrators see it. */
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
        Instant createdAt,
        int unfinished) {}
