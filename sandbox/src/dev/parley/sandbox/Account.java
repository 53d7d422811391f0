package dev.parley.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A business's account at a provider, as its customers' phones reach it; what they do becomes what the provider delivers. */
public interface Account {
    /** Unique among the provider's accounts. */
    String key();

    String name();

    /** How customers find it, such as "@shop_bot". */
    String address();

    Conversations conversations();

    /** What the business has done to hear of its customers, in words. */
    String connection();

    /** How many deliveries wait to be taken. */
    int pending();

    /** What the business asked and was refused, latest last; a limited number. */
    List<Refused> refused();

    /** Somebody new finds the account; answers the customer's id at the provider. */
    String meets(String name);

    /** A customer writes a text. */
    void says(String customer, String text);

    /** A customer sends something else. */
    void sends(String customer, Kind kind);

    /** A customer changes the text of a message of theirs. */
    void edits(String customer, String line, String text);

    /** A customer presses a button below a message of the business. */
    void presses(String customer, String line, String data);

    /** A customer wants to hear nothing more from the business, or to hear from it again. */
    void blocks(String customer, boolean blocked);

    /** A customer reacts to a line with an emoji, or takes that back with none. */
    default void reacts(String customer, String line, String emoji) {
        throw new IllegalArgumentException("Nobody can react to messages here.");
    }

    /** Whether customers can react to messages. */
    default boolean takesReactions() {
        return false;
    }

    /** The content of a file that stands in a conversation, null if it is forgotten; a provider may have none. */
    default byte @Nullable [] file(String id) {
        return null;
    }

    /** What customers send besides text. */
    enum Kind {
        PHOTO,
        STICKER,
        LOCATION,
        CONTACT,
        VOICE,
        DOCUMENT
    }

    /** A call that was refused, with the provider's reason. */
    record Refused(Instant at, String call, int status, String reason) {}
}
