package dev.parley.channels;

import dev.parley.contacts.ChannelKind;
import java.time.Instant;
import java.util.List;

/** A connected account: for a website the account is its host name. The public key stands in the widget's snippet. */
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
        Instant createdAt) {}
