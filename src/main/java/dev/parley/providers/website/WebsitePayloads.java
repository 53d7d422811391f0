package dev.parley.providers.website;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.Deliveries.Obstacle;
import dev.parley.providers.PayloadReader;
import dev.parley.providers.Quarantine;
import dev.parley.providers.Quarantine.Reason;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Visitors' messages in quarantine: the message itself, as JSON. */
@Component
class WebsitePayloads implements PayloadReader {
    private final JsonMapper json;
    private final Quarantine quarantine;

    WebsitePayloads(JsonMapper json, Quarantine quarantine) {
        this.json = json;
        this.quarantine = quarantine;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBSITE;
    }

    /** Keeps a message of an inactive channel (IN-11). Sent again, or replayed, it is the same message. */
    void keepAside(Channel channel, InboundMessage message) {
        var inactive = new Obstacle(Reason.CHANNEL_INACTIVE, "The channel was not active.");
        quarantine.keep(channel, message.providerId(), inactive, json.writeValueAsBytes(message));
    }

    @Override
    public Payload read(Channel channel, byte[] raw) {
        try {
            return new Payload.Events(List.of(json.readValue(raw, InboundMessage.class)));
        } catch (JacksonException e) {
            return new Payload.Unreadable("It is no message of a visitor.");
        }
    }
}
