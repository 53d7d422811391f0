package dev.parley.providers.meta;

import dev.parley.channels.Channels;
import dev.parley.chats.KnownMessage;
import dev.parley.chats.Lane;
import dev.parley.chats.Outbound;
import dev.parley.chats.OutboundFile;
import dev.parley.contacts.Contacts;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.meta.MetaSends.Call;
import dev.parley.providers.meta.MetaSends.Prepared;
import dev.parley.providers.meta.MetaSends.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers of Messenger and Instagram (https://developers.facebook.com/docs/messenger-platform/reference/send-api). Our id travels
 * along and comes back in Messenger's echo, so that a message whose answer was lost is known to have arrived when the echo comes first.
 */
@Component
public class MetaAnswers {
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration BY_A_PERSON = Duration.ofDays(7);
    private final MetaSends sends;
    private final Channels channels;
    private final Contacts contacts;
    private final Clock clock;

    /** What is a kind's own in its answers. */
    public interface Dialect {
        /** The provider's name in sentences. */
        String provider();

        /** Why a text cannot be sent, empty where it can. */
        Optional<String> refusal(String text);

        /** What is told of a file. */
        Map<String, ?> attachment(OutboundFile file);
    }

    MetaAnswers(MetaSends sends, Channels channels, Contacts contacts, Clock clock) {
        this.sends = sends;
        this.channels = channels;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Sends a message, if it may leave now. */
    public Result send(Outbound message, Dialect dialect) {
        return sends.send(message, dialect.provider(), account -> prepared(account, message, dialect));
    }

    /** Shows the customer of a chat that somebody types. */
    public void typing(long chatId) {
        sends.show("typing", chatId, lane -> act(lane, "typing_on"));
    }

    /** Shows the customer that what they wrote was read. */
    public void read(Lane lane) {
        act(lane, "mark_seen");
    }

    /** Shows the customer our reaction, or takes it back with null; answers why not, in words. */
    public Optional<String> react(KnownMessage message, Dialect dialect, @Nullable String emoji) {
        var customer = channels.find(message.lane().channelId())
                .map(channel -> MetaSends.key(message.to(), channel.account()))
                .orElse("");
        if (customer.isEmpty() || message.providerId() == null) {
            return Optional.of("This message is not known on this account any more.");
        }
        var payload = new HashMap<String, Object>(Map.of("message_id", message.providerId()));
        if (emoji != null) {
            payload.put("reaction", emoji);
        }
        var action = emoji == null ? "unreact" : "react";
        return sends.ask(
                message.lane(),
                dialect.provider(),
                Map.of("recipient", Map.of("id", customer), "sender_action", action, "payload", payload));
    }

    private Prepared prepared(MetaAccount account, Outbound message, Dialect dialect) {
        var refusal = dialect.refusal(message.text());
        if (refusal.isPresent()) {
            return new Prepared.No(refusal.get());
        }
        var customer = MetaSends.key(message.to(), account.channel().account());
        if (customer.isEmpty()) {
            return new Prepared.No("This customer is not known on this account.");
        }
        var body = new HashMap<String, Object>();
        body.put("recipient", Map.of("id", customer));
        var mark = MetaMark.of(account.channel(), message);
        var file = message.file();
        body.put(
                "message",
                file == null
                        ? Map.of("text", message.text(), "metadata", mark)
                        : Map.of("attachment", dialect.attachment(file), "metadata", mark));
        if (message.replyTo() != null) {
            body.put("reply_to", Map.of("mid", message.replyTo()));
        }
        var age = Duration.between(lastWritten(message.lane()), clock.instant());
        if (age.compareTo(WINDOW) <= 0) {
            body.put("messaging_type", "RESPONSE");
        } else if (mayAsAPerson(account) && age.compareTo(BY_A_PERSON) <= 0) {
            body.put("messaging_type", "MESSAGE_TAG");
            body.put("tag", "HUMAN_AGENT");
        } else {
            return new Prepared.No(tooLate(account, dialect));
        }
        return new Prepared.Yes(new Call(
                file == null ? new Way.Said(body) : new Way.Attached(body, file),
                answer -> answer.path("message_id").asString("")));
    }

    private Instant lastWritten(Lane lane) {
        return channels.lastWritten(lane.channelId(), lane.identityId()).orElse(Instant.EPOCH);
    }

    private static boolean mayAsAPerson(MetaAccount account) {
        return "true".equals(account.channel().settings().get(MetaForm.HUMAN_AGENT));
    }

    private static String tooLate(MetaAccount account, Dialect dialect) {
        return dialect.provider() + " lets a business answer only for "
                + (mayAsAPerson(account) ? "7 days" : "24 hours")
                + " after the customer's last message, and they are over.";
    }

    private void act(Lane lane, String action) {
        channels.find(lane.channelId()).ifPresent(channel -> {
            var customer = MetaSends.key(contacts.keys(lane.identityId()), channel.account());
            if (!customer.isEmpty()) {
                sends.tell(lane, Map.of("recipient", Map.of("id", customer), "sender_action", action));
            }
        });
    }
}
