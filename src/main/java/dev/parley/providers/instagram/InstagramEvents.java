package dev.parley.providers.instagram;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent.InboundReadUpTo;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.PayloadReader.Payload;
import dev.parley.providers.meta.MetaContent;
import dev.parley.providers.meta.MetaEvents;
import dev.parley.providers.meta.MetaKind;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What is Instagram's own in an account's events (https://developers.facebook.com/docs/messenger-platform/instagram/features/webhook):
 * nothing tells that a message arrived, and a receipt names the message that was read.
 */
@Component
class InstagramEvents implements MetaKind, MetaEvents.Dialect {
    private final MetaEvents events;
    private final Clock clock;

    InstagramEvents(MetaEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.INSTAGRAM;
    }

    @Override
    public String object() {
        return "instagram";
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
        return InstagramContent.of(message);
    }

    @Override
    public @Nullable Payload receipt(Channel channel, IdentityClaim.Key customer, JsonNode event) {
        if (!event.path("read").isObject()) {
            return null;
        }
        var id = event.path("read").path("mid").asString("").replace("\0", "");
        return id.isEmpty()
                ? new Payload.Unreadable("It does not say which message was read.")
                : new Payload.Events(List.of(new InboundReadUpTo(channel.id(), id, clock.instant())));
    }
}
