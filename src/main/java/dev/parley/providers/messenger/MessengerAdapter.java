package dev.parley.providers.messenger;

import dev.parley.channels.Channels;
import dev.parley.chats.Abilities;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.KnownMessage;
import dev.parley.chats.Lane;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.Contacts;
import dev.parley.providers.ChannelAdapter;
import dev.parley.providers.meta.MetaAccount;
import dev.parley.providers.meta.MetaMark;
import dev.parley.providers.meta.MetaReads;
import dev.parley.providers.meta.MetaSends;
import dev.parley.providers.meta.MetaSends.Call;
import dev.parley.providers.meta.MetaSends.Prepared;
import dev.parley.providers.meta.MetaSends.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends answers (https://developers.facebook.com/docs/messenger-platform/reference/send-api). Our id travels along and comes back in
 * the echo, so that a message whose answer was lost is known to have arrived when the echo comes first.
 */
@Component
class MessengerAdapter implements ChannelAdapter, MetaReads {
    private static final Abilities ABILITIES = new Abilities(List.of("👍", "❤️", "😂", "😮", "😢", "🙏"), true, false);

    private static final int LONGEST = 2_000;
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration BY_A_PERSON = Duration.ofDays(7);
    private final MetaSends sends;
    private final Channels channels;
    private final Contacts contacts;
    private final Clock clock;

    MessengerAdapter(MetaSends sends, Channels channels, Contacts contacts, Clock clock) {
        this.sends = sends;
        this.channels = channels;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public boolean idempotent() {
        return false;
    }

    @Override
    public Result send(Outbound message) {
        return sends.send(message, "Messenger", account -> prepared(account, message));
    }

    private Prepared prepared(MetaAccount account, Outbound message) {
        if (message.text().length() > LONGEST) {
            return new Prepared.No("Messenger takes at most 2,000 characters in one message. Please send it in parts.");
        }
        var page = account.channel().account();
        var customer = MetaSends.key(message.to(), page);
        if (customer.isEmpty()) {
            return new Prepared.No("This customer is not known on this page.");
        }
        var body = new HashMap<String, Object>();
        body.put("recipient", Map.of("id", customer));
        var mark = MetaMark.of(account.channel(), message);
        var file = message.file();
        body.put(
                "message",
                file == null
                        ? Map.of("text", message.text(), "metadata", mark)
                        : Map.of("attachment", MessengerMedia.attachment(file), "metadata", mark));
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
            return new Prepared.No(tooLate(account));
        }
        return new Prepared.Yes(new Call(
                file == null ? new Way.Said(body) : new Way.Attached(body, file),
                answer -> answer.path("message_id").asString("")));
    }

    private Instant lastWritten(Lane lane) {
        return channels.lastWritten(lane.channelId(), lane.identityId()).orElse(Instant.EPOCH);
    }

    private static boolean mayAsAPerson(MetaAccount account) {
        return "true".equals(account.channel().settings().get(MessengerConnection.HUMAN_AGENT));
    }

    private static String tooLate(MetaAccount account) {
        return "Messenger lets a business answer only for " + (mayAsAPerson(account) ? "7 days" : "24 hours")
                + " after the customer's last message, and they are over.";
    }

    @Override
    public FilesTaken files() {
        return MessengerMedia.TAKEN;
    }

    @Override
    public Optional<String> refusal(OfferedFile file) {
        return MessengerMedia.refusal(file);
    }

    @Override
    public Abilities abilities() {
        return ABILITIES;
    }

    @Override
    public Optional<String> react(KnownMessage message, @Nullable String emoji) {
        var account = channels.find(message.lane().channelId())
                .map(channel -> MetaSends.key(message.to(), channel.account()));
        if (account.filter(key -> !key.isEmpty()).isEmpty() || message.providerId() == null) {
            return Optional.of("This message is not known on this page any more.");
        }
        var payload = new HashMap<String, Object>(Map.of("message_id", message.providerId()));
        if (emoji != null) {
            payload.put("reaction", emoji);
        }
        var action = emoji == null ? "unreact" : "react";
        return sends.ask(
                message.lane(),
                "Messenger",
                Map.of("recipient", Map.of("id", account.get()), "sender_action", action, "payload", payload));
    }

    @Override
    public void typing(long chatId, String agentName) {
        sends.show("typing", chatId, lane -> act(lane, "typing_on"));
    }

    @Override
    public void readByUs(Lane lane) {
        act(lane, "mark_seen");
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
