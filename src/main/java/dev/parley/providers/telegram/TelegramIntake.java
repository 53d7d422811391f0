package dev.parley.providers.telegram;

import dev.parley.channels.ChannelHealth;
import dev.parley.providers.Deliveries;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes updates in, whichever way they came. */
@Component
class TelegramIntake {
    private final Deliveries deliveries;
    private final ChannelHealth health;
    private final TelegramApi api;
    private final JsonMapper json;

    TelegramIntake(Deliveries deliveries, ChannelHealth health, TelegramApi api, JsonMapper json) {
        this.deliveries = deliveries;
        this.health = health;
        this.api = api;
        this.json = json;
    }

    /** Durable once this returns; throws when Telegram has to send it again. */
    void take(Bot bot, byte[] raw) {
        var update = parsed(raw);
        deliveries.receive(bot.channel(), key(update, raw), raw);
        health.well(bot.channelId());
        var query = update.path("callback_query").path("id");
        if (query.isValueNode()) {
            // Until then the button shows that it is waiting.
            Thread.ofVirtual()
                    .name("telegram-answer")
                    .start(() ->
                            api.callNow(bot, "answerCallbackQuery", Map.of("callback_query_id", query.asString())));
        }
    }

    private JsonNode parsed(byte[] raw) {
        try {
            return json.readTree(raw);
        } catch (JacksonException _) {
            return json.missingNode();
        }
    }

    /** The same update has the same number; what has none is known by its content. */
    private static String key(JsonNode update, byte[] raw) {
        var number = update.path("update_id");
        if (number.isIntegralNumber()) {
            return "update " + number.asString();
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
