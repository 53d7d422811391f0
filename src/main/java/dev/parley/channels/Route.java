package dev.parley.channels;

import dev.parley.contacts.ChannelKind;

/** What channels are told apart by when it is looked up who serves them: WhatsApp is to be had at Meta and through Twilio. */
public record Route(ChannelKind kind, Via via) {
    /** The only one of most kinds. */
    public static Route direct(ChannelKind kind) {
        return new Route(kind, Via.DIRECT);
    }
}
