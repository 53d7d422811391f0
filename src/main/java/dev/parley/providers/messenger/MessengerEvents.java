package dev.parley.providers.messenger;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent.InboundWatermark;
import dev.parley.chats.MessageKind;
import dev.parley.chats.MessageStatus;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.PayloadReader.Payload;
import dev.parley.providers.meta.MetaContent;
import dev.parley.providers.meta.MetaEvents;
import dev.parley.providers.meta.MetaKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is Messenger's own in a page's events: files and stickers, and receipts that reach up to a time. */
@Component
class MessengerEvents implements MetaKind, MetaEvents.Dialect {
    private static final Map<String, MessageKind> MEDIA = Map.of(
            "image", MessageKind.IMAGE,
            "audio", MessageKind.AUDIO,
            "video", MessageKind.VIDEO,
            "file", MessageKind.DOCUMENT,
            "sticker", MessageKind.STICKER);
    private final MetaEvents events;

    MessengerEvents(MetaEvents events) {
        this.events = events;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public String object() {
        return "page";
    }

    @Override
    public List<JsonNode> parts(JsonNode entry) {
        return events.parts(entry);
    }

    @Override
    public String account(JsonNode entry) {
        return entry.path("id").asString("");
    }

    @Override
    public Payload read(Channel channel, JsonNode entry) {
        return events.read(this, channel, entry);
    }

    @Override
    public MetaContent content(JsonNode message) {
        return MetaContent.of(message, MEDIA);
    }

    @Override
    public @Nullable Payload receipt(Channel channel, IdentityClaim.Key customer, JsonNode event) {
        if (event.path("delivery").isObject()) {
            return watermark(channel, customer, event.path("delivery"), MessageStatus.DELIVERED);
        }
        return event.path("read").isObject()
                ? watermark(channel, customer, event.path("read"), MessageStatus.READ)
                : null;
    }

    private static Payload watermark(
            Channel channel, IdentityClaim.Key customer, JsonNode receipt, MessageStatus status) {
        var upTo = receipt.path("watermark").asLong(0);
        return upTo <= 0
                ? new Payload.Unreadable("It does not say which messages it means.")
                : new Payload.Events(List.of(new InboundWatermark(
                        channel.id(), ChannelKind.MESSENGER, customer, Instant.ofEpochMilli(upTo), status)));
    }
}
