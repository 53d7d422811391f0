package dev.parley.providers.whatsapp;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.WhatsAppKeys;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How WhatsApp calls a customer: by an id that holds for one business (such as US.1349…), by a phone number, or by both. The id stays
 * when the number changes, so it comes first; who hides the number has only the id.
 */
final class WhatsAppCustomer {
    private WhatsAppCustomer() {}

    static List<IdentityClaim.Key> keys(String phone, String id) {
        return WhatsAppKeys.of(phone, id);
    }

    /** Who wrote a message; empty when it does not say. The name stands beside the message. */
    static Optional<IdentityClaim> claim(Channel channel, JsonNode value, JsonNode message) {
        var phone = message.path("from").asString("");
        var contact = contact(value, phone, message.path("from_user_id").asString(""));
        var id = message.path("from_user_id").asString(contact.path("user_id").asString(""));
        var keys = keys(phone, id);
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new IdentityClaim(
                        ChannelKind.WHATSAPP,
                        keys,
                        name(contact),
                        null,
                        WhatsAppKeys.isPhone(phone) ? "+" + phone : null,
                        channel.language(),
                        channel.name()));
    }

    /** Where a message to them goes: their id where there is one, because a number may be another's by now. */
    static Optional<Recipient> recipient(List<IdentityClaim.Key> keys) {
        return WhatsAppKeys.ofTheBusiness(keys)
                .map(id -> new Recipient("recipient", id))
                .or(() -> WhatsAppKeys.phone(keys).map(phone -> new Recipient("to", phone.replaceFirst("^\\+", ""))));
    }

    /** The field of a call that says to whom, and what stands in it. */
    record Recipient(String field, String value) {}

    private static JsonNode contact(JsonNode value, String phone, String id) {
        return value.path("contacts")
                .valueStream()
                .filter(one -> one.path("wa_id").asString("-").equals(phone)
                        || one.path("user_id").asString("-").equals(id))
                .findFirst()
                .orElse(value.path("contacts").path(0));
    }

    private static @Nullable String name(JsonNode contact) {
        var name = contact.path("profile").path("name").asString("").strip();
        return name.isEmpty() ? null : name;
    }
}
