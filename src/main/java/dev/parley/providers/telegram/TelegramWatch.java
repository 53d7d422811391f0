package dev.parley.providers.telegram;

import dev.parley.channels.ChannelHealth;
import dev.parley.channels.Channels;
import dev.parley.platform.Faults;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks after the bots that Telegram calls us for: whether it still does, and whether its calls arrive (AD-4). */
@Component
class TelegramWatch {
    private static final Logger log = LoggerFactory.getLogger(TelegramWatch.class);
    private static final Duration RECENT = Duration.ofMinutes(5);
    private final Bots bots;
    private final TelegramApi api;
    private final Channels channels;
    private final ChannelHealth health;
    private final TelegramStore store;
    private final Clock clock;

    TelegramWatch(
            Bots bots, TelegramApi api, Channels channels, ChannelHealth health, TelegramStore store, Clock clock) {
        this.bots = bots;
        this.api = api;
        this.channels = channels;
        this.health = health;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void look() {
        bots.all()
                .forEach(bot -> Thread.ofVirtual().name("telegram-watch").start(() -> {
                    try {
                        look(bot);
                    } catch (RuntimeException e) {
                        Faults.log(log, "telegram-watch", e);
                    }
                }));
    }

    private void look(Bot bot) {
        switch (api.callNow(bot, "getMe", Map.of())) {
            case Answer.Refused refused -> health.trouble(bot.channelId(), TelegramTrouble.of(bot, refused));
            case Answer.Unreachable _ -> health.trouble(bot.channelId(), TelegramTrouble.unreachable(bot));
            case Answer.Done me -> {
                me.result().path("username").asStringOpt().ifPresent(name -> rename(bot, "@" + name));
                if (bot.byWebhook() && api.callNow(bot, "getWebhookInfo", Map.of()) instanceof Answer.Done info) {
                    judge(bot, info.result());
                }
            }
        }
    }

    private void rename(Bot bot, String account) {
        if (!bot.channel().account().equals(account)) {
            channels.setAccount(bot.channelId(), account);
        }
    }

    private void judge(Bot bot, JsonNode info) {
        var url = info.path("url").asString("");
        var failed = Instant.ofEpochSecond(info.path("last_error_date").asLong(0));
        if (url.isEmpty()) {
            store.tellAgain(bot.channelId());
        } else if (!url.equals(bot.webhook())) {
            health.trouble(bot.channelId(), TelegramTrouble.webhookElsewhere(host(url)));
        } else if (failed.isAfter(clock.instant().minus(RECENT))
                && info.path("pending_update_count").asInt(0) > 0) {
            health.trouble(
                    bot.channelId(),
                    "Telegram cannot deliver to " + bot.webhook() + ": "
                            + info.path("last_error_message").asString("it does not say why") + ".");
        } else {
            health.well(bot.channelId());
        }
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "another address" : host;
        } catch (IllegalArgumentException _) {
            return "another address";
        }
    }
}
