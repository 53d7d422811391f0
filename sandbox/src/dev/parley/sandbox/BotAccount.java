package dev.parley.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bot as its customers' phones reach it: what they do becomes updates, and updates show on the phones. */
final class BotAccount implements Account {
    private static final List<String> CONTENT = List.of(
            "animation",
            "photo",
            "video",
            "video_note",
            "voice",
            "audio",
            "document",
            "sticker",
            "venue",
            "location",
            "contact",
            "poll");
    private final Bot bot;
    private final String key;

    BotAccount(Bot bot) {
        this.bot = bot;
        this.key = Long.toString(bot.id());
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String name() {
        return bot.name();
    }

    @Override
    public String address() {
        return "@" + bot.username();
    }

    @Override
    public Conversations conversations() {
        return bot.conversations();
    }

    @Override
    public String connection() {
        if (bot.webhook().isEmpty()) {
            return bot.isAsked() ? "Parley asks for messages." : "Nobody fetches this bot's messages.";
        }
        var where = "Messages are brought to " + bot.webhook() + ".";
        if (!bot.hook().isHere()) {
            return where + " The sandbox does not go there.";
        }
        var trouble = bot.trouble();
        return trouble == null ? where : where + " " + trouble.message() + ".";
    }

    @Override
    public int pending() {
        return bot.pending();
    }

    @Override
    public List<Refused> refused() {
        return bot.log().refused();
    }

    @Override
    public String meets(String name) {
        // More than 32 bits, as those of people who joined in the last years.
        var id = ThreadLocalRandom.current().nextLong(5_000_000_000L, 8_000_000_000L);
        bot.knows(id, name);
        return Long.toString(id);
    }

    @Override
    public void says(String customer, String text) {
        bot.writes(Long.parseLong(customer), name(customer), text);
    }

    @Override
    public void sends(String customer, Kind kind) {
        Map<String, ?> content = switch (kind) {
            case PHOTO -> Map.of("photo", List.of(photo(320, 240), photo(1280, 960)));
            case STICKER ->
                Map.of(
                        "sticker",
                        file(Samples.sticker(), Map.of("emoji", "👍", "is_animated", false, "is_video", false)));
            case LOCATION -> Map.of("location", Map.of("latitude", 52.52, "longitude", 13.405));
            case CONTACT -> Map.of("contact", Map.of("phone_number", "+4930123456", "first_name", name(customer)));
            case VOICE -> Map.of("voice", file(Samples.voice(), Map.of("duration", 4, "mime_type", "audio/wav")));
            case DOCUMENT ->
                Map.of(
                        "document",
                        file(Samples.document(), Map.of("file_name", "invoice.pdf", "mime_type", "application/pdf")));
        };
        bot.arrives("message", bot.message(Long.parseLong(customer), name(customer), content));
    }

    @Override
    public void edits(String customer, String line, String text) {
        bot.conversations()
                .find(customer)
                .flatMap(conversation -> conversation.line(line))
                .filter(Line::byCustomer)
                .ifPresent(old -> {
                    var message = bot.message(Long.parseLong(customer), name(customer), Map.of("text", text));
                    message.put("message_id", Long.parseLong(line));
                    message.put("date", old.at().getEpochSecond());
                    message.put("edit_date", Instant.now().getEpochSecond());
                    bot.arrives("edited_message", message);
                });
    }

    @Override
    public void presses(String customer, String line, String data) {
        var conversation = bot.conversations().find(customer);
        var pressed = conversation.flatMap(one -> one.line(line));
        if (pressed.isEmpty()) {
            return;
        }
        var keyboard = pressed.get().buttons().stream()
                .map(row -> row.stream()
                        .map(one -> Map.of("text", one.text(), "callback_data", one.data()))
                        .toList())
                .toList();
        var message = new HashMap<String, Object>();
        message.put("message_id", Long.parseLong(line));
        message.put("from", Map.of("id", bot.id(), "is_bot", true, "first_name", bot.name()));
        message.put("chat", person(customer, "type", "private"));
        message.put("date", pressed.get().at().getEpochSecond());
        message.put("text", pressed.get().text());
        message.put("reply_markup", Map.of("inline_keyboard", keyboard));
        var query = new HashMap<String, Object>();
        query.put("id", Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1));
        query.put("from", person(customer, "is_bot", false));
        query.put("message", message);
        query.put("data", data);
        bot.arrives("callback_query", query);
    }

    @Override
    public boolean takesReactions() {
        return true;
    }

    @Override
    public void reacts(String customer, String line, String emoji) {
        bot.conversations()
                .find(customer)
                .flatMap(one -> one.line(line))
                .ifPresent(old -> bot.arrives(
                        "message_reaction",
                        Map.of(
                                "chat",
                                person(customer, "type", "private"),
                                "message_id",
                                Long.parseLong(line),
                                "user",
                                person(customer, "is_bot", false),
                                "date",
                                Instant.now().getEpochSecond(),
                                "old_reaction",
                                reactions(old.marks().reaction()),
                                "new_reaction",
                                reactions(emoji))));
    }

    private static List<Map<String, String>> reactions(@Nullable String emoji) {
        return emoji == null || emoji.isEmpty() ? List.of() : List.of(Map.of("type", "emoji", "emoji", emoji));
    }

    @Override
    public void blocks(String customer, boolean blocked) {
        var now = blocked ? "kicked" : "member";
        var before = blocked ? "member" : "kicked";
        bot.arrives(
                "my_chat_member",
                Map.of(
                        "chat", person(customer, "type", "private"),
                        "from", person(customer, "is_bot", false),
                        "date", Instant.now().getEpochSecond(),
                        "old_chat_member", Map.of("status", before),
                        "new_chat_member", Map.of("status", now)));
    }

    /** Shows on the phone what an update says. */
    void happened(String kind, JsonNode what) {
        var customer = what.path("chat")
                .path("id")
                .asString(what.path("from").path("id").asString(""));
        if (customer.isEmpty()
                || !what.path("chat").path("type").asString("private").equals("private")) {
            return;
        }
        var conversation = bot.conversations()
                .with(customer, what.path("from").path("first_name").asString(""));
        switch (kind) {
            case "message" -> conversation.add(line(what));
            case "edited_message" ->
                conversation
                        .line(what.path("message_id").asString(""))
                        .ifPresent(old -> conversation.replace(
                                old.edited(what.path("text").asString(old.text()), Instant.now(), List.of())));
            case "message_reaction" ->
                conversation
                        .line(what.path("message_id").asString(""))
                        .ifPresent(old -> conversation.replace(old.reacted(what.path("new_reaction")
                                .path(0)
                                .path("emoji")
                                .asStringOpt()
                                .orElse(null))));
            case "my_chat_member" ->
                conversation.block(
                        what.path("new_chat_member").path("status").asString("").equals("kicked"));
            case "callback_query" -> bot.opens(what.path("id").asString(""));
            default -> {
                // Nothing of it shows.
            }
        }
    }

    private static Line line(JsonNode message) {
        var kind = CONTENT.stream().filter(message::has).findFirst().orElse("text");
        return new Line(
                message.path("message_id").asString(""),
                true,
                kind,
                message.path("text").asString(message.path("caption").asString("")),
                Instant.ofEpochSecond(message.path("date").asLong(Instant.now().getEpochSecond())),
                null,
                List.of(),
                file(message.path(kind), kind));
    }

    /** Of a photo the largest. */
    private static Line.@Nullable File file(JsonNode content, String kind) {
        var file = content.isArray() ? content.path(content.size() - 1) : content;
        return file.path("file_id").isString()
                ? new Line.File(
                        file.path("file_id").asString(),
                        file.path("file_name").asString(kind),
                        file.path("mime_type").asString("image/jpeg"))
                : null;
    }

    private String name(String customer) {
        return bot.conversations().find(customer).map(Conversation::name).orElse("");
    }

    private Map<String, Object> person(String customer, String more, Object value) {
        return Map.of("id", Long.parseLong(customer), "first_name", name(customer), more, value);
    }

    private Map<String, Object> photo(int width, int height) {
        return file(Samples.photo(width, height), Map.of("width", width, "height", height));
    }

    private Map<String, Object> file(byte[] content, Map<String, ?> more) {
        var file = new LinkedHashMap<String, Object>();
        var id = bot.keeps(content);
        file.put("file_id", id);
        file.put("file_unique_id", id);
        file.put("file_size", content.length);
        file.putAll(more);
        return file;
    }

    @Override
    public byte @Nullable [] file(String id) {
        return bot.files().of(id);
    }
}
