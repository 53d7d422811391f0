package dev.parley.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a provider says wrote a message.
 *
 * @param keys what the provider calls the account, at least one; each is unique within its kind and scope
 * @param name the profile's name, null when not known
 * @param email shown on a new contact; it never links to another contact by itself
 * @param provenPhone a number in international form that the provider vouches for (WhatsApp, SMS): a contact that already holds it
 *     gets the identity
 * @param language the language of a new contact
 * @param origin the name of the channel, which the placeholder for a name shows; null for a placeholder without it
 */
public record IdentityClaim(
        ChannelKind kind,
        List<Key> keys,
        @Nullable String name,
        @Nullable String email,
        @Nullable String provenPhone,
        String language,
        @Nullable String origin) {

    /** What a profile calls itself may hold anything. */
    public IdentityClaim {
        name = Names.fromProfile(name);
    }

    /** An account's id in a provider's id space (the Page, the portfolio, the channel, or empty). */
    public record Key(String scope, String key) {}
}
