package dev.parley.channels;

import org.jspecify.annotations.Nullable;

/** Through whom a channel is connected. */
public enum Via {
    /** The provider that the kind belongs to, or the only one that it has. */
    DIRECT,
    TWILIO;

    /** The setting that says so; Meta is the one of WhatsApp's own. */
    public static final String SETTING = "via";

    /** As a setting says; none, or another word, means the kind's own. */
    public static Via of(@Nullable String setting) {
        return TWILIO.name().equals(setting) ? TWILIO : DIRECT;
    }
}
