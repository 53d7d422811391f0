package dev.parley.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a bot writes, changes and removes (https://core.telegram.org/bots/api#sendmessage). */
final class BotMessages {
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_CAPTION = 1_024;
    private static final int LARGEST_PHOTO = 10 << 20;
    private static final int LARGEST_FILE = 50 << 20;
    private static final int LONGEST_DATA = 64;
    private static final Set<String> PARSE_MODES = Set.of("html", "markdown", "markdownv2");
    private final Bot bot;

    BotMessages(Bot bot) {
        this.bot = bot;
    }

    Reply send(JsonNode parameters) {
        var refusal = refusal(parameters);
        if (refusal == null) {
            refusal = textRefusal(parameters);
        }
        if (refusal != null) {
            return refusal;
        }
        var conversation = bot.conversations().find(chat(parameters)).orElseThrow();
        var answered = parameters.path("reply_parameters").path("message_id");
        if (answered.isValueNode()
                && !parameters
                        .path("reply_parameters")
                        .path("allow_sending_without_reply")
                        .asBoolean(false)
                && conversation.line(answered.asString("")).isEmpty()) {
            return Reply.refusal(400, "Bad Request: message to be replied not found");
        }
        var text = parameters.path("text").asString().strip();
        var now = Instant.now();
        var id = bot.nextMessageId();
        conversation.add(new Line(Long.toString(id), false, "text", text, now, null, buttons(parameters))
                .quoting(answered.isValueNode() ? answered.asString("") : null));
        bot.log().sent(new Sent(Long.parseLong(conversation.customer()), id, text, now, parameters));
        return Reply.done(message(conversation, id, text, now, parameters));
    }

    /** A file with a caption; as a form it is in the part that the kind is called by. */
    Reply sendFile(String method, JsonNode parameters) {
        var kind = method.substring("send".length()).toLowerCase(java.util.Locale.ROOT);
        var part = parameters.path(kind);
        var refusal = refusal(parameters);
        if (refusal == null && !part.path("base64").isString()) {
            refusal = Reply.refusal(400, "Bad Request: there is no " + kind + " in the request");
        }
        if (refusal == null && parameters.path("caption").asString("").length() > LONGEST_CAPTION) {
            refusal = Reply.refusal(400, "Bad Request: message caption is too long");
        }
        if (refusal != null) {
            return refusal;
        }
        var content = Base64.getDecoder().decode(part.path("base64").asString());
        if (content.length > (kind.equals("photo") ? LARGEST_PHOTO : LARGEST_FILE)) {
            return Reply.refusal(413, "Request Entity Too Large");
        }
        var conversation = bot.conversations().find(chat(parameters)).orElseThrow();
        var name = part.path("file_name").asString(kind);
        var file =
                new Line.File(bot.keeps(content), name, part.path("mime_type").asString(""));
        var text = parameters.path("caption").asString("");
        var now = Instant.now();
        var id = bot.nextMessageId();
        var quoted = parameters.path("reply_parameters").path("message_id");
        conversation.add(new Line(Long.toString(id), false, kind, text, now, null, List.of(), file)
                .quoting(quoted.isValueNode() ? quoted.asString("") : null));
        var said = Json.tree(Map.of("method", method, "file_name", name, "file_id", file.id(), "size", content.length));
        bot.log().sent(new Sent(Long.parseLong(conversation.customer()), id, text, now, said));
        var message = message(conversation, id, text, now, parameters);
        message.put("caption", text);
        message.put(kind, Map.of("file_id", file.id(), "file_unique_id", file.id(), "file_size", content.length));
        return Reply.done(message);
    }

    Reply edit(JsonNode parameters) {
        var refusal = refusal(parameters);
        if (refusal == null) {
            refusal = textRefusal(parameters);
        }
        if (refusal != null) {
            return refusal;
        }
        var conversation = bot.conversations().find(chat(parameters)).orElseThrow();
        var line = conversation.line(parameters.path("message_id").asString(""));
        if (line.isEmpty()) {
            return Reply.refusal(400, "Bad Request: message to edit not found");
        }
        if (line.get().byCustomer()) {
            return Reply.refusal(400, "Bad Request: message can't be edited");
        }
        var text = parameters.path("text").asString().strip();
        var buttons = buttons(parameters);
        if (line.get().text().equals(text) && line.get().buttons().equals(buttons)) {
            return Reply.refusal(
                    400,
                    "Bad Request: message is not modified: specified new message content and reply markup are exactly"
                            + " the same as a current content and reply markup of the message");
        }
        var now = Instant.now();
        conversation.replace(line.get().edited(text, now, buttons));
        var message = message(
                conversation, Long.parseLong(line.get().id()), text, line.get().at(), parameters);
        message.put("edit_date", now.getEpochSecond());
        return Reply.done(message);
    }

    Reply delete(JsonNode parameters) {
        var refusal = refusal(parameters);
        if (refusal != null) {
            return refusal;
        }
        var conversation = bot.conversations().find(chat(parameters)).orElseThrow();
        var line = conversation.line(parameters.path("message_id").asString(""));
        if (line.isEmpty()) {
            return Reply.refusal(400, "Bad Request: message to delete not found");
        }
        conversation.remove(line.get().id());
        return Reply.done(true);
    }

    static String chat(JsonNode parameters) {
        return parameters.path("chat_id").asString("");
    }

    static Reply chatNotFound() {
        return Reply.refusal(400, "Bad Request: chat not found");
    }

    /** Why the bot may not write to the chat that is meant; null if it may. */
    @Nullable
    Reply refusal(JsonNode parameters) {
        if (chat(parameters).isEmpty()) {
            return Reply.refusal(400, "Bad Request: chat_id is empty");
        }
        var conversation = bot.conversations().find(chat(parameters));
        if (conversation.isEmpty()) {
            return chatNotFound();
        }
        return conversation.get().blocked() ? Reply.refusal(403, "Forbidden: bot was blocked by the user") : null;
    }

    private static @Nullable Reply textRefusal(JsonNode parameters) {
        var text = parameters.path("text").asString("");
        if (text.isBlank()) {
            return Reply.refusal(400, "Bad Request: message text is empty");
        }
        if (text.length() > LONGEST_TEXT) {
            return Reply.refusal(400, "Bad Request: message is too long");
        }
        var mode = parameters.path("parse_mode").asString("");
        if (!mode.isEmpty() && !PARSE_MODES.contains(mode.toLowerCase(java.util.Locale.ROOT))) {
            return Reply.refusal(400, "Bad Request: unsupported parse_mode");
        }
        var tooLong = buttons(parameters).stream()
                .flatMap(List::stream)
                .anyMatch(button -> button.data().getBytes(StandardCharsets.UTF_8).length > LONGEST_DATA);
        return tooLong ? Reply.refusal(400, "Bad Request: BUTTON_DATA_INVALID") : null;
    }

    private static List<List<Line.Button>> buttons(JsonNode parameters) {
        var rows = new ArrayList<List<Line.Button>>();
        for (var row : parameters.path("reply_markup").path("inline_keyboard")) {
            rows.add(row.valueStream()
                    .map(button -> new Line.Button(
                            button.path("text").asString(""),
                            button.path("callback_data").asString("")))
                    .toList());
        }
        return List.copyOf(rows);
    }

    private Map<String, Object> message(
            Conversation conversation, long id, String text, Instant at, JsonNode parameters) {
        var message = new HashMap<String, Object>();
        message.put("message_id", id);
        message.put(
                "from", Map.of("id", bot.id(), "is_bot", true, "first_name", bot.name(), "username", bot.username()));
        message.put(
                "chat",
                Map.of(
                        "id",
                        Long.parseLong(conversation.customer()),
                        "first_name",
                        conversation.name(),
                        "type",
                        "private"));
        message.put("date", at.getEpochSecond());
        message.put("text", text);
        if (parameters.has("reply_markup")) {
            message.put("reply_markup", parameters.path("reply_markup"));
        }
        return message;
    }
}
