package dev.parley.contacts;

/** The kinds of channel, in whose id spaces customers have their accounts. */
public enum ChannelKind {
    WEBSITE,
    TELEGRAM,
    MESSENGER,
    WHATSAPP,
    INSTAGRAM,
    SMS;

    /** Whether the provider lets a business answer only for some time after the customer's last message. */
    public boolean hasReplyWindow() {
        return switch (this) {
            case MESSENGER, WHATSAPP, INSTAGRAM -> true;
            case WEBSITE, TELEGRAM, SMS -> false;
        };
    }
}
