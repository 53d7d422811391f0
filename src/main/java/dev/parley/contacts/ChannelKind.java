package dev.parley.contacts;

/** The kinds of channel, in whose id spaces customers have their accounts. */
public enum ChannelKind {
    WEBSITE,
    TELEGRAM,
    MESSENGER,
    WHATSAPP,
    INSTAGRAM,
    SMS
}
