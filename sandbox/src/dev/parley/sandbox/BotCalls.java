package dev.parley.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Carries out the methods of the Bot API for one bot, and refuses what Telegram refuses in Telegram's words. */
final class BotCalls {
    static final String PICTURE_PATH = "photos/profile.jpg";
    static final String PICTURE = "profile-picture";
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");
    private final Bot bot;
    private final BotMessages messages;

    BotCalls(Bot bot) {
        this.bot = bot;
        this.messages = new BotMessages(bot);
    }

    Reply carryOut(String method, JsonNode parameters) {
        return switch (method) {
            case "getMe" -> Reply.done(me());
            case "getWebhookInfo" -> Reply.done(webhookInfo());
            case "setWebhook" -> setWebhook(parameters);
            case "deleteWebhook" -> deleteWebhook(parameters);
            case "getUpdates" -> getUpdates(parameters);
            case "sendMessage" -> messages.send(parameters);
            case "editMessageText" -> messages.edit(parameters);
            case "setMessageReaction" -> new BotReactions(bot).set(messages.refusal(parameters), parameters);
            case "deleteMessage" -> messages.delete(parameters);
            case "sendChatAction" -> action(parameters);
            case "answerCallbackQuery" -> answerQuery(parameters);
            case "getChat" -> chat(parameters);
            case "getUserProfilePhotos" -> pictures(parameters);
            case "getFile" -> bot.files().find(parameters.path("file_id").asString(""));
            case "sendPhoto", "sendDocument", "sendVideo", "sendAudio", "sendVoice", "sendAnimation" ->
                messages.sendFile(method, parameters);
            default -> Reply.refusal(404, "Not Found");
        };
    }

    private Map<String, Object> me() {
        return Map.of("id", bot.id(), "is_bot", true, "first_name", bot.name(), "username", bot.username());
    }

    private Map<String, Object> webhookInfo() {
        var info = new HashMap<String, Object>();
        info.put("url", bot.webhook());
        info.put("has_custom_certificate", false);
        info.put("pending_update_count", bot.pending());
        if (!bot.webhook().isEmpty()) {
            info.put("max_connections", bot.hook().most());
        }
        if (!bot.allowed().isEmpty()) {
            info.put("allowed_updates", bot.allowed());
        }
        var trouble = bot.trouble();
        if (trouble != null) {
            info.put("last_error_date", trouble.at().getEpochSecond());
            info.put("last_error_message", trouble.message());
        }
        return info;
    }

    private Reply setWebhook(JsonNode parameters) {
        var url = parameters.path("url").asString("");
        var secret = parameters.path("secret_token").asString("");
        if (url.isEmpty()) {
            return deleteWebhook(parameters);
        }
        if (!url.startsWith("https://") && !Hook.isHere(url)) {
            return Reply.refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            return Reply.refusal(
                    400,
                    secret.length() > 256
                            ? "Bad Request: secret token is too long"
                            : "Bad Request: secret token contains unallowed characters");
        }
        allow(parameters);
        drop(parameters);
        var most = parameters.path("max_connections").asInt(40);
        bot.hook(new Hook(url, secret, Math.clamp(most, 1, 100)));
        return Reply.done(true);
    }

    private Reply deleteWebhook(JsonNode parameters) {
        drop(parameters);
        bot.hook(Hook.none());
        return Reply.done(true);
    }

    private Reply getUpdates(JsonNode parameters) {
        if (bot.webhook().isEmpty()) {
            allow(parameters);
        }
        return bot.updates().ask(parameters);
    }

    /** Without the list the earlier one holds on. */
    private void allow(JsonNode parameters) {
        var kinds = parameters.path("allowed_updates");
        if (kinds.isArray()) {
            bot.allow(kinds.valueStream().map(kind -> kind.asString("")).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private void drop(JsonNode parameters) {
        if (parameters.path("drop_pending_updates").asBoolean(false)) {
            bot.updates().clear();
        }
    }

    private Reply action(JsonNode parameters) {
        var refusal = messages.refusal(parameters);
        if (refusal != null) {
            return refusal;
        }
        var action = parameters.path("action").asString("");
        if (!ACTIONS.contains(action)) {
            return Reply.refusal(400, "Bad Request: wrong parameter action in request");
        }
        if (action.equals("typing")) {
            bot.conversations().find(BotMessages.chat(parameters)).ifPresent(Conversation::showTyping);
        }
        return Reply.done(true);
    }

    private Reply answerQuery(JsonNode parameters) {
        var id = parameters.path("callback_query_id").asString("");
        return bot.asks(id)
                ? Reply.done(true)
                : Reply.refusal(
                        400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    private Reply chat(JsonNode parameters) {
        return bot.conversations()
                .find(BotMessages.chat(parameters))
                .map(one -> Reply.done(
                        Map.of("id", Long.parseLong(one.customer()), "type", "private", "first_name", one.name())))
                .orElseGet(BotMessages::chatNotFound);
    }

    private Reply pictures(JsonNode parameters) {
        if (!parameters.path("user_id").asString("").matches("[0-9]{1,16}")) {
            return Reply.refusal(400, "Bad Request: invalid user_id specified");
        }
        var picture = bot.files().picture();
        var sizes = picture == null ? List.of() : List.of(List.of(size(picture)));
        return Reply.done(Map.of("total_count", sizes.size(), "photos", sizes));
    }

    private static Map<String, Object> size(byte[] picture) {
        return Map.of(
                "file_id",
                PICTURE,
                "file_unique_id",
                PICTURE,
                "width",
                160,
                "height",
                160,
                "file_size",
                picture.length);
    }
}
