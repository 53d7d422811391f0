package dev.parley.providers.telegram;

import dev.parley.channels.Channel;

/** A connected bot: its channel, and what is needed to call Telegram and to believe its calls. Never logged. */
record Bot(Channel channel, String token, String webhookSecret) {
    /** The official interface. */
    static final String OFFICIAL = "https://api.telegram.org";

    static final String TOKEN = "botToken";
    static final String WEBHOOK_SECRET = "webhookSecret";
    static final String API_BASE = "apiBase";
    static final String FILE_BASE = "fileBase";
    static final String RECEIVE = "receive";
    static final String PUBLIC_ADDRESS = "publicAddress";
    /** Which bot it is, whatever it calls itself: learnt, never filled in. */
    static final String BOT_ID = "botId";

    static final String POLLING = "POLLING";
    static final String WEBHOOK = "WEBHOOK";

    /** Tokens stand in addresses, so nothing else may. */
    static boolean looksLikeAToken(String text) {
        return text.matches("[A-Za-z0-9:_-]{3,200}");
    }

    long channelId() {
        return channel.id();
    }

    String method(String name) {
        return channel.settings().getOrDefault(API_BASE, OFFICIAL) + "/bot" + token + "/" + name;
    }

    String file(String path) {
        var base = channel.settings().getOrDefault(FILE_BASE, channel.settings().getOrDefault(API_BASE, OFFICIAL));
        return base + "/file/bot" + token + "/" + path;
    }

    boolean byWebhook() {
        return WEBHOOK.equals(channel.settings().get(RECEIVE));
    }

    /** Where Telegram is told to call. */
    String webhook() {
        return channel.settings().getOrDefault(PUBLIC_ADDRESS, "") + TelegramWebhook.PATH + channel.publicKey();
    }

    @Override
    public String toString() {
        return "bot of channel " + channel.id();
    }
}
