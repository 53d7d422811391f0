package dev.parley.providers.whatsapp;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.InboundEvent.InboundEcho;
import dev.parley.chats.InboundEvent.InboundEdit;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.chats.InboundEvent.InboundReaction;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.PayloadReader.Payload;
import dev.parley.providers.meta.MetaKind;
import dev.parley.providers.meta.MetaTemplateChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a number's events (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference). Times are seconds in text; a
 * change of a customer's number needs no event of its own, because the customer's id comes with the next message.
 */
@Component
class WhatsAppEvents implements MetaKind {
    private static final List<String> ITEMS = List.of("messages", "statuses", "message_echoes");
    private static final Set<String> FIELDS = Set.of("messages", "smb_message_echoes");
    /** What comes as a message and is none of a customer's, or belongs to one that is here. */
    private static final Set<String> NOT_OURS = Set.of("system");

    private final JsonMapper json;
    private final WhatsAppStatuses statuses;
    private final Clock clock;

    WhatsAppEvents(JsonMapper json, WhatsAppStatuses statuses, Clock clock) {
        this.json = json;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public String object() {
        return "whatsapp_business_account";
    }

    @Override
    public List<JsonNode> parts(JsonNode entry) {
        return entry.path("changes").isArray() && !entry.path("changes").isEmpty()
                ? entry.path("changes")
                        .valueStream()
                        .flatMap(change -> parts(entry, change))
                        .toList()
                : List.of(entry);
    }

    private Stream<JsonNode> parts(JsonNode entry, JsonNode change) {
        var value = change.path("value");
        var items = ITEMS.stream().filter(name -> value.path(name).isArray()).toList();
        return items.isEmpty()
                ? Stream.of(part(entry, change, null, null))
                : items.stream()
                        .flatMap(name -> value.path(name).valueStream().map(item -> part(entry, change, name, item)));
    }

    private JsonNode part(JsonNode entry, JsonNode change, @Nullable String name, @Nullable JsonNode item) {
        if (name == null || item == null) {
            return json.valueToTree(Map.of("id", entry.path("id").asString(""), "changes", List.of(change)));
        }
        var value = new HashMap<String, Object>();
        change.path("value").properties().stream()
                .filter(field -> !ITEMS.contains(field.getKey()))
                .forEach(field -> value.put(field.getKey(), field.getValue()));
        value.put(name, List.of(item));
        return json.valueToTree(Map.of(
                "id",
                entry.path("id").asString(""),
                "changes",
                List.of(Map.of("field", change.path("field").asString(""), "value", value))));
    }

    @Override
    public String account(JsonNode entry) {
        return value(entry).path("metadata").path("phone_number_id").asString("");
    }

    @Override
    public Optional<MetaTemplateChange> template(JsonNode entry) {
        return TemplateChanges.read(entry);
    }

    /** Of the business account, calls and groups: they make no chat. */
    @Override
    public boolean ignores(JsonNode entry) {
        var field = entry.path("changes").path(0).path("field").asString("");
        return !field.isEmpty() && !FIELDS.contains(field);
    }

    @Override
    public Payload read(Channel channel, JsonNode entry) {
        var value = value(entry);
        if (value.path("messages").path(0).isObject()) {
            return message(channel, value, value.path("messages").path(0));
        }
        if (value.path("statuses").path(0).isObject()) {
            return statuses.read(channel, value.path("statuses").path(0));
        }
        if (value.path("message_echoes").path(0).isObject()) {
            return echo(channel, value.path("message_echoes").path(0));
        }
        return value.path("errors").isArray()
                ? new Payload.Ignored()
                : new Payload.Unreadable("It is an event of a kind that Parley does not know.");
    }

    private Payload message(Channel channel, JsonNode value, JsonNode message) {
        var type = message.path("type").asString("");
        if (NOT_OURS.contains(type) || message.has("group_id")) {
            return new Payload.Ignored();
        }
        if (type.equals("reaction")) {
            return reaction(channel, message);
        }
        var changed = message.path(type).path("original_message_id").asString("");
        if (type.equals("edit") || type.equals("revoke")) {
            return changed.isEmpty()
                    ? new Payload.Unreadable("It does not say what was changed.")
                    : changed(channel, message, type, changed);
        }
        var id = message.path("id").asString("");
        var from = WhatsAppCustomer.claim(channel, value, message);
        if (id.isEmpty() || from.isEmpty()) {
            return new Payload.Unreadable("It does not say who wrote it.");
        }
        return one(new InboundMessage(
                channel.id(),
                from.get(),
                id,
                time(message),
                Duration.ofSeconds(1),
                0,
                WhatsAppContent.of(message)
                        .body(replyTo(message), message.toString())
                        .marked(isForwarded(message.path("context")), null),
                InboundEvent.Source.of(
                        message.path("referral").path("source_url").asString(""),
                        message.path("referral").path("headline").asString(""))));
    }

    private static boolean isForwarded(JsonNode context) {
        return context.path("forwarded").asBoolean(false)
                || context.path("frequently_forwarded").asBoolean(false);
    }

    /** Times have whole seconds: of both in one second the end counts. */
    private Payload reaction(Channel channel, JsonNode message) {
        var reaction = message.path("reaction");
        var id = reaction.path("message_id").asString("");
        var emoji = reaction.path("emoji").asString("");
        return id.isEmpty()
                ? new Payload.Unreadable("It does not say what was reacted to.")
                : one(new InboundReaction(channel.id(), id, emoji, time(message), emoji.isEmpty() ? 1 : 0));
    }

    private Payload changed(Channel channel, JsonNode message, String type, String original) {
        if (type.equals("revoke")) {
            return one(new InboundEdit(channel.id(), original, time(message), Long.MAX_VALUE, null));
        }
        var content = WhatsAppContent.of(message.path("edit").path("message"));
        return one(new InboundEdit(channel.id(), original, time(message), 0, content.text()));
    }

    /** What was written in the app on the business's own phone. */
    private Payload echo(Channel channel, JsonNode message) {
        var id = message.path("id").asString("");
        var to = WhatsAppCustomer.keys(
                message.path("to").asString(""), message.path("to_user_id").asString(""));
        if (id.isEmpty() || to.isEmpty()) {
            return new Payload.Unreadable("It does not say what was sent to whom.");
        }
        return one(new InboundEcho(
                channel.id(),
                ChannelKind.WHATSAPP,
                to.getLast(),
                id,
                time(message),
                null,
                WhatsAppContent.of(message).body(replyTo(message), message.toString())));
    }

    /** A context without an id says only that the message was forwarded. */
    private static @Nullable String replyTo(JsonNode message) {
        var quoted = message.path("context").path("id").asString("");
        return quoted.isEmpty() ? null : quoted;
    }

    private static JsonNode value(JsonNode entry) {
        return entry.path("changes").path(0).path("value");
    }

    private static Payload one(InboundEvent event) {
        return new Payload.Events(List.of(event));
    }

    /** Seconds; where there is no time, the arrival. */
    private Instant time(JsonNode message) {
        var value = message.path("timestamp").asLong(0);
        return value <= 0 ? clock.instant() : Instant.ofEpochSecond(value);
    }
}
