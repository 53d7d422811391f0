package dev.parley.providers.whatsapp;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How WhatsApp calls a customer: by an id that holds for one business (such as US.1349…), by a phone number, or by both. The id stays
 * when the number changes, so it comes first; who hides the number has only the id.
 */
final class WhatsAppCustomer {
    private static final String OF_THE_BUSINESS = "business";

    private WhatsAppCustomer() {}

    static List<IdentityClaim.Key> keys(String phone, String id) {
        var keys = new ArrayList<IdentityClaim.Key>();
        if (!id.isEmpty()) {
            keys.add(new IdentityClaim.Key(OF_THE_BUSINESS, id.replace("\0", "")));
        }
        if (isPhone(phone)) {
            keys.add(new IdentityClaim.Key("", "+" + phone));
        }
        return List.copyOf(keys);
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
                        isPhone(phone) ? "+" + phone : null,
                        channel.language(),
                        channel.name()));
    }

    /** Where a message to them goes: their id where there is one, because a number may be another's by now. */
    static Optional<Recipient> recipient(Iterable<IdentityClaim.Key> keys) {
        Recipient phone = null;
        for (var key : keys) {
            if (key.scope().equals(OF_THE_BUSINESS)) {
                return Optional.of(new Recipient("recipient", key.key()));
            }
            phone = new Recipient("to", key.key().replaceFirst("^\\+", ""));
        }
        return Optional.ofNullable(phone);
    }

    /** The field of a call that says to whom, and what stands in it. */
    record Recipient(String field, String value) {}

    private static boolean isPhone(String text) {
        return text.matches("[0-9]{5,20}");
    }

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
