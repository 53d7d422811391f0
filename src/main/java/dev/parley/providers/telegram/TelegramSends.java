package dev.parley.providers.telegram;

import dev.parley.chats.Outbound;
import dev.parley.chats.OutboundFile;
import dev.parley.platform.files.Files;
import dev.parley.providers.FileForm;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls the method that fits a message: a text, or a file as what it is (https://core.telegram.org/bots/api#sendphoto). */
@Component
class TelegramSends {
    /** Bytes of the largest file that a bot may send. */
    static final long LARGEST = 50L << 20;

    /** Characters of the text that goes with a file. */
    static final int LONGEST_CAPTION = 1_024;

    private static final long LARGEST_PHOTO = 10L << 20;
    /** Telegram refuses photos whose sides add up to more. */
    private static final int LONGEST_SIDES = 10_000;

    private static final String QUOTE = "reply_parameters";

    private final TelegramApi api;
    private final Files files;
    private final JsonMapper json;

    /** A method, and how its form calls the file. */
    private record Way(String method, String part) {}

    TelegramSends(TelegramApi api, Files files, JsonMapper json) {
        this.json = json;
        this.api = api;
        this.files = files;
    }

    Answer send(Bot bot, Object customer, Outbound message) {
        var file = message.file();
        if (file == null) {
            return api.callNow(bot, "sendMessage", with(quote(message), "chat_id", customer, "text", message.text()));
        }
        var way = way(file);
        var form = new FileForm(
                with(formQuote(message), "chat_id", customer, "caption", message.text()),
                way.part(),
                Objects.requireNonNullElse(file.name(), "file-" + message.messageId()),
                file.file().type(),
                files.content(file.file()));
        return api.upload(bot, way.method(), form);
    }

    /** The number of a message in its chat; empty for what has none, such as a button that was pressed. */
    static Optional<Long> number(@Nullable String providerId) {
        var number = providerId == null ? "" : providerId.substring(providerId.lastIndexOf(':') + 1);
        return providerId != null && !providerId.startsWith("callback:") && number.matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(number))
                : Optional.empty();
    }

    /** What it quotes; where that is gone, it goes without. */
    private static Map<String, Object> quote(Outbound message) {
        return number(message.replyTo())
                .map(id -> Map.<String, Object>of(QUOTE, Map.of("message_id", id, "allow_sending_without_reply", true)))
                .orElse(Map.of());
    }

    /** As a field of a form. */
    private Map<String, Object> formQuote(Outbound message) {
        return quote(message).isEmpty()
                ? Map.of()
                : Map.of(QUOTE, json.writeValueAsString(quote(message).get(QUOTE)));
    }

    private static Map<String, Object> with(Map<String, Object> more, Object... fields) {
        var all = new HashMap<>(more);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return all;
    }

    private static Way way(OutboundFile file) {
        var type = file.file().type();
        return switch (file.kind()) {
            case IMAGE ->
                type.equals("image/gif")
                        ? new Way("sendAnimation", "animation")
                        : isPhoto(file) ? new Way("sendPhoto", "photo") : new Way("sendDocument", "document");
            case VIDEO -> new Way("sendVideo", "video");
            case AUDIO -> new Way("sendAudio", "audio");
            case VOICE -> new Way("sendVoice", "voice");
            case TEXT, DOCUMENT, STICKER, LOCATION, CONTACT, CHOICE, UNSUPPORTED -> new Way("sendDocument", "document");
        };
    }

    private static boolean isPhoto(OutboundFile file) {
        var stored = file.file();
        var width = stored.width();
        var height = stored.height();
        return stored.size() <= LARGEST_PHOTO
                && width != null
                && height != null
                && width + height <= LONGEST_SIDES
                && Math.max(width, height) <= 20 * Math.min(width, height);
    }
}
