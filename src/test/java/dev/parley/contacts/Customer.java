package dev.parley.contacts;

import dev.parley.chats.Chats;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.chats.Taken;
import dev.parley.contacts.IdentityClaim.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on a messenger, who writes as its provider hands it in. */
record Customer(
        Chats chats, ChannelKind kind, String key, @Nullable String name) {
    /** Writes, and answers the chat in which it stands. */
    long writes(long channelId, String text) {
        var phone = kind == ChannelKind.WHATSAPP && key.startsWith("+") ? key : null;
        var claim = new IdentityClaim(kind, List.of(new Key("", key)), name, null, phone, "en", "Shop bot");
        var message = new InboundMessage(
                channelId,
                claim,
                UUID.randomUUID().toString(),
                Instant.now(),
                Duration.ofSeconds(1),
                0,
                InboundEvent.Body.text(text),
                null);
        return ((Taken.Stored) chats.take(List.of(message)).getFirst()).chatId();
    }
}
