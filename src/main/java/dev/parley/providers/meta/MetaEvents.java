package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.InboundEvent.InboundEcho;
import dev.parley.chats.InboundEvent.InboundEdit;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.PayloadReader.Payload;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the events of pages and of Instagram accounts, which have one form
 * (https://developers.facebook.com/docs/messenger-platform/reference/webhook-events). Ids are text, because some come as numbers; a
 * customer's id is one of this account only.
 */
@Component
public class MetaEvents {
    private static final String MESSAGING = "messaging";
    /** Of a bot's conversations, of handing over, and of posts: they make no chat here (IN-15). */
    private static final Set<String> OF_OTHERS = Set.of("standby", "messaging_handovers", "changes");

    /** What comes beside messages and concerns no message of a chat. */
    private static final Set<String> NOT_OURS = Set.of(
            "referral",
            "optin",
            "account_linking",
            "policy_enforcement",
            "policy-enforcement",
            "pass_thread_control",
            "take_thread_control",
            "request_thread_control",
            "app_roles",
            "game_play",
            "messaging_feedback",
            "response_feedback",
            "typing");

    private final JsonMapper json;
    private final Clock clock;

    /** What is a kind's own in its events. */
    public interface Dialect {
        /** The kind. */
        ChannelKind kind();

        /** What a message says. */
        MetaContent content(JsonNode message);

        /** What a receipt says of a customer, null if the event is none that this kind has. */
        @Nullable
        Payload receipt(Channel channel, IdentityClaim.Key customer, JsonNode event);
    }

    MetaEvents(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** An entry in parts: an entry each, with one event in it. */
    public List<JsonNode> parts(JsonNode entry) {
        var fields = entry.propertyNames().stream()
                .filter(name -> name.equals(MESSAGING) || OF_OTHERS.contains(name))
                .filter(name -> entry.path(name).isArray())
                .toList();
        return fields.isEmpty()
                ? List.of(entry)
                : fields.stream()
                        .flatMap(name -> entry.path(name).valueStream().map(item -> part(entry, name, item)))
                        .toList();
    }

    private JsonNode part(JsonNode entry, String field, JsonNode item) {
        var part = json.createObjectNode().put("id", entry.path("id").asString(""));
        part.set(field, json.createArrayNode().add(item));
        return part;
    }

    /** What the only event of an entry says. */
    public Payload read(Dialect dialect, Channel channel, JsonNode entry) {
        if (OF_OTHERS.stream().anyMatch(entry::has)) {
            return new Payload.Ignored();
        }
        var event = entry.path(MESSAGING).path(0);
        var sender = event.path("sender").path("id").asString("");
        if (event.path("message").path("is_echo").asBoolean(false)) {
            return echo(dialect, channel, event);
        }
        if (event.path("reaction").isObject()) {
            return MetaReactions.read(channel, sender, event.path("reaction"), time(event));
        }
        if (NOT_OURS.stream().anyMatch(event::has)) {
            return new Payload.Ignored();
        }
        if (sender.isEmpty() || sender.equals(channel.account())) {
            return new Payload.Unreadable("It does not say who wrote it.");
        }
        if (event.path("message").isObject()) {
            return message(dialect, channel, sender, event);
        }
        if (event.path("postback").isObject()) {
            return postback(dialect, channel, sender, event);
        }
        if (event.path("message_edit").isObject()) {
            return edit(channel, event);
        }
        var receipt = dialect.receipt(channel, key(channel, sender), event);
        return receipt == null
                ? new Payload.Unreadable("It is an event of a kind that Parley does not know.")
                : receipt;
    }

    private Payload message(Dialect dialect, Channel channel, String sender, JsonNode event) {
        var message = event.path("message");
        var id = message.path("mid").asString("");
        if (id.isEmpty()) {
            return new Payload.Unreadable("The message has no id.");
        }
        if (message.path("is_deleted").asBoolean(false)) {
            return one(new InboundEdit(channel.id(), id, time(event), Long.MAX_VALUE, null));
        }
        return one(new InboundMessage(
                channel.id(),
                claim(dialect, channel, sender),
                id,
                time(event),
                Duration.ofMillis(1),
                0,
                dialect.content(message).body(replyTo(message), event.toString()),
                source(message.path("referral"))));
    }

    /** A link or an advertisement that led here; one that comes by itself is counted, because nobody has written anything yet. */
    private static InboundEvent.@Nullable Source source(JsonNode referral) {
        return InboundEvent.Source.of(
                referral.path("referer_uri").asString(""),
                referral.path("ads_context_data").path("ad_title").asString(""),
                referral.path("ref").asString(""));
    }

    /** A button below a message of ours, or of the page's menu. */
    private Payload postback(Dialect dialect, Channel channel, String sender, JsonNode event) {
        var postback = event.path("postback");
        var id = postback.path("mid").asString("");
        return one(new InboundMessage(
                channel.id(),
                claim(dialect, channel, sender),
                id.isEmpty()
                        ? "postback:" + sender + ":" + event.path("timestamp").asString("")
                        : id,
                time(event),
                Duration.ofMillis(1),
                0,
                MetaContent.choice(postback, "button").body(null, event.toString()),
                source(postback.path("referral"))));
    }

    private Payload edit(Channel channel, JsonNode event) {
        var edit = event.path("message_edit");
        if (!edit.path("mid").isString() || !edit.path("text").isString()) {
            return new Payload.Unreadable("It does not say what was edited.");
        }
        return one(new InboundEdit(
                channel.id(),
                edit.path("mid").asString(),
                time(event),
                edit.path("num_edit").asLong(0),
                edit.path("text").asString()));
    }

    private Payload echo(Dialect dialect, Channel channel, JsonNode event) {
        var message = event.path("message");
        var customer = event.path("recipient").path("id").asString("");
        var id = message.path("mid").asString("");
        if (customer.isEmpty() || id.isEmpty()) {
            return new Payload.Unreadable("It does not say what was sent to whom.");
        }
        return one(new InboundEcho(
                channel.id(),
                dialect.kind(),
                key(channel, customer),
                id,
                time(event),
                MetaMark.ours(channel, message.path("metadata").asString("")),
                dialect.content(message).body(replyTo(message), event.toString())));
    }

    private static @Nullable String replyTo(JsonNode message) {
        var quoted = message.path("reply_to").path("mid").asString("");
        return quoted.isEmpty() ? null : quoted;
    }

    private static IdentityClaim claim(Dialect dialect, Channel channel, String sender) {
        return new IdentityClaim(
                dialect.kind(), List.of(key(channel, sender)), null, null, null, channel.language(), channel.name());
    }

    private static IdentityClaim.Key key(Channel channel, String customer) {
        return new IdentityClaim.Key(channel.account(), customer.replace("\0", ""));
    }

    private static Payload one(InboundEvent event) {
        return new Payload.Events(List.of(event));
    }

    /** Milliseconds; where there is no time, the arrival. */
    private Instant time(JsonNode event) {
        var value = event.path("timestamp").asLong(0);
        return value <= 0 ? clock.instant() : Instant.ofEpochMilli(value);
    }
}
