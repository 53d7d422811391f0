package dev.parley.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A number as its customers' phones reach it: what they do becomes events, and events show on the phones. */
final class WhatsAppAccount implements Account {
    private final WhatsAppNumber number;

    WhatsAppAccount(WhatsAppNumber number) {
        this.number = number;
    }

    @Override
    public String key() {
        return number.id();
    }

    @Override
    public String name() {
        return number.name();
    }

    @Override
    public String address() {
        return number.number();
    }

    @Override
    public Conversations conversations() {
        return number.conversations();
    }

    @Override
    public String connection() {
        var callback = number.app().callback();
        return callback.isEmpty()
                ? "Nobody has said where this number's messages are to be brought."
                : "Messages are brought to " + callback + ".";
    }

    @Override
    public int pending() {
        return number.pending();
    }

    @Override
    public List<Refused> refused() {
        return number.log().refused();
    }

    @Override
    public String meets(String name) {
        var phone = "1555" + ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999);
        number.conversations().with(phone, name);
        return phone;
    }

    @Override
    public void says(String customer, String text) {
        number.arrives(customer, Map.of("type", "text", "text", Map.of("body", text)));
    }

    @Override
    public void sends(String customer, Kind kind) {
        number.arrives(
                customer,
                switch (kind) {
                    case PHOTO -> file("image", Samples.photo(1_200, 900), "image/jpeg", Map.of());
                    case STICKER -> file("sticker", Samples.sticker(), "image/png", Map.of("animated", false));
                    case LOCATION ->
                        Map.of("type", "location", "location", Map.of("latitude", 52.52, "longitude", 13.405));
                    case CONTACT ->
                        Map.of(
                                "type",
                                "contacts",
                                "contacts",
                                List.of(Map.of(
                                        "name",
                                        Map.of("formatted_name", "Somebody"),
                                        "phones",
                                        List.of(Map.of("phone", "+49 30 123456")))));
                    case VOICE -> file("audio", Samples.voice(), "audio/wav", Map.of("voice", true));
                    case DOCUMENT ->
                        file("document", Samples.document(), "application/pdf", Map.of("filename", "invoice.pdf"));
                });
    }

    private Map<String, ?> file(String type, byte[] content, String mime, Map<String, ?> more) {
        var file = new java.util.HashMap<String, Object>(more);
        var name = String.valueOf(file.getOrDefault("filename", type));
        file.put("id", number.files().keep(content, name, mime).id());
        file.put("mime_type", mime);
        file.put("sha256", "not looked at");
        return Map.of("type", type, type, file);
    }

    @Override
    public void edits(String customer, String line, String text) {
        number.arrives(
                customer,
                Map.of(
                        "type",
                        "edit",
                        "edit",
                        Map.of(
                                "original_message_id",
                                line,
                                "message",
                                Map.of("type", "text", "text", Map.of("body", text)))));
    }

    @Override
    public void presses(String customer, String line, String data) {
        if (!line.isEmpty()) {
            // Only templates have buttons here, and those answer in a form of their own.
            number.arrives(
                    customer,
                    Map.of(
                            "type", "button",
                            "button", Map.of("text", data, "payload", data),
                            "context", Map.of("id", line)));
            return;
        }
        var reply = Map.of("id", data, "title", data);
        number.arrives(
                customer,
                Map.of("type", "interactive", "interactive", Map.of("type", "button_reply", "button_reply", reply)));
    }

    @Override
    public boolean takesReactions() {
        return true;
    }

    @Override
    public void reacts(String customer, String line, String emoji) {
        var reaction = emoji.isEmpty() ? Map.of("message_id", line) : Map.of("message_id", line, "emoji", emoji);
        number.arrives(customer, Map.of("type", "reaction", "reaction", reaction));
    }

    /** The business hears nothing of it; it learns when it writes. */
    @Override
    public void blocks(String customer, boolean blocked) {
        number.conversations().find(customer).ifPresent(one -> one.block(blocked));
    }

    /** Shows on the phone what a message says. */
    void happened(String customer, JsonNode message) {
        var conversation = number.conversations().with(customer, "");
        var type = message.path("type").asString("text");
        if (type.equals("edit")) {
            var edit = message.path("edit");
            conversation
                    .line(edit.path("original_message_id").asString(""))
                    .ifPresent(old -> conversation.replace(old.edited(
                            edit.path("message").path("text").path("body").asString(""), Instant.now(), List.of())));
            return;
        }
        if (type.equals("reaction")) {
            var reaction = message.path("reaction");
            conversation
                    .line(reaction.path("message_id").asString(""))
                    .ifPresent(old -> conversation.replace(
                            old.reacted(reaction.path("emoji").asStringOpt().orElse(null))));
            return;
        }
        conversation.add(new Line(
                message.path("id").asString(""),
                true,
                type,
                message.path("text")
                        .path("body")
                        .asString(message.path(type).path("caption").asString("")),
                Instant.now(),
                null,
                List.of(),
                number.files().line(message.path(type).path("id").asString(""))));
    }

    @Override
    public byte @Nullable [] file(String id) {
        return number.files().content(id);
    }
}
