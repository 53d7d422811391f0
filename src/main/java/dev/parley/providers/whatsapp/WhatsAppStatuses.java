package dev.parley.providers.whatsapp;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.InboundEvent.InboundEcho;
import dev.parley.chats.InboundEvent.InboundStatus;
import dev.parley.chats.MessageStatus;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.PayloadReader.Payload;
import dev.parley.providers.meta.GraphApi.Answer;
import dev.parley.providers.meta.MetaMark;
import dev.parley.providers.meta.MetaRefusals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads what became of our messages (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages/status). Our
 * own id comes back with it, so that a message whose answer was lost is known to have left.
 */
@Component
class WhatsAppStatuses {
    private final Clock clock;

    WhatsAppStatuses(Clock clock) {
        this.clock = clock;
    }

    Payload read(Channel channel, JsonNode told) {
        var id = told.path("id").asString("");
        var word = told.path("status").asString("");
        var status = status(word);
        if (word.equals("deleted")) {
            return new Payload.Ignored();
        }
        if (id.isEmpty() || status == null) {
            return new Payload.Unreadable("It does not say which message it means, or what became of it.");
        }
        var events = new ArrayList<InboundEvent>();
        var at = time(told);
        var ours = MetaMark.ours(channel, told.path("biz_opaque_callback_data").asString(""));
        var to = WhatsAppCustomer.keys(
                told.path("recipient_id").asString(""),
                told.path("recipient_user_id").asString(""));
        if (ours != null && !to.isEmpty()) {
            events.add(new InboundEcho(channel.id(), ChannelKind.WHATSAPP, to.getFirst(), id, at, ours, null));
        }
        events.add(new InboundStatus(channel.id(), id, status, reason(status, told), at));
        return new Payload.Events(events);
    }

    private static @Nullable MessageStatus status(String word) {
        return switch (word) {
            case "sent" -> MessageStatus.SENT;
            case "delivered" -> MessageStatus.DELIVERED;
            case "read", "played" -> MessageStatus.READ;
            case "failed" -> MessageStatus.FAILED;
            default -> null;
        };
    }

    private static @Nullable String reason(MessageStatus status, JsonNode told) {
        if (status != MessageStatus.FAILED) {
            return null;
        }
        var error = told.path("errors").path(0);
        var words = error.path("error_data")
                .path("details")
                .asString(error.path("title").asString(""));
        return MetaRefusals.forGood(
                "WhatsApp", new Answer.Refused(400, error.path("code").asInt(0), 0, words, Duration.ZERO));
    }

    private Instant time(JsonNode told) {
        var value = told.path("timestamp").asLong(0);
        return value <= 0 ? clock.instant() : Instant.ofEpochSecond(value);
    }
}
