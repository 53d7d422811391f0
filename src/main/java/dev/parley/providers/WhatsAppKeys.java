package dev.parley.providers;

import dev.parley.contacts.IdentityClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of a customer on WhatsApp: an id that holds for one business (such as US.1349…), a phone number, or both. They are the
 * same whoever brings the message, so that the customer is, too.
 */
public final class WhatsAppKeys {
    private static final String OF_THE_BUSINESS = "business";

    private WhatsAppKeys() {}

    /** The id first, as it stays when the number changes; what is empty or no number is left out. */
    public static List<IdentityClaim.Key> of(String phone, String id) {
        var keys = new ArrayList<IdentityClaim.Key>();
        if (!id.isEmpty()) {
            keys.add(new IdentityClaim.Key(OF_THE_BUSINESS, id.replace("\0", "")));
        }
        if (isPhone(phone)) {
            keys.add(new IdentityClaim.Key("", "+" + phone));
        }
        return List.copyOf(keys);
    }

    /** Whether it is the digits of a number. */
    public static boolean isPhone(String text) {
        return text.matches("[0-9]{5,20}");
    }

    /** The id among these, if there is one. */
    public static Optional<String> ofTheBusiness(List<IdentityClaim.Key> keys) {
        return keys.stream()
                .filter(key -> key.scope().equals(OF_THE_BUSINESS))
                .map(IdentityClaim.Key::key)
                .findFirst();
    }

    /** The number among these with its +, if there is one. */
    public static Optional<String> phone(List<IdentityClaim.Key> keys) {
        return keys.stream()
                .filter(key -> key.scope().isEmpty())
                .map(IdentityClaim.Key::key)
                .findFirst();
    }
}
