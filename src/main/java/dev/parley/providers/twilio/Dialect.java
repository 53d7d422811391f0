package dev.parley.providers.twilio;

import dev.parley.channels.Channel;
import dev.parley.channels.Route;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.Outbound;
import dev.parley.contacts.IdentityClaim;
import java.util.List;
import java.util.Optional;

/** What text messages and WhatsApp do not have in common at Twilio. */
interface Dialect {
    /** Of which channels. */
    Route route();

    /** The accounts that the sender has; the first is the surest. Empty where it is none that can be told. */
    List<IdentityClaim.Key> keys(Incoming message);

    /** Who sent it; it has keys. */
    IdentityClaim claim(Channel channel, Incoming message);

    /** What it says. */
    Body body(Incoming message, String raw);

    /** How Twilio calls a customer, without what stands before it for the kind. */
    Optional<String> recipient(List<IdentityClaim.Key> customer);

    /** Why a message cannot leave now, in words. */
    Optional<String> refusal(Outbound message);

    /** Which files it sends. */
    FilesTaken files();

    /** Why it does not send a file. */
    Optional<String> refusal(OfferedFile file);
}
