package dev.parley.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A page as its customers' phones reach it: what they do becomes events, and events show on the phones. */
final class MetaPageAccount implements Account {
    private final MetaPage page;

    MetaPageAccount(MetaPage page) {
        this.page = page;
    }

    @Override
    public String key() {
        return page.id();
    }

    @Override
    public String name() {
        return page.name();
    }

    @Override
    public String address() {
        return page.flavour().isInstagram() ? "@" + page.name() : "m.me/" + page.id();
    }

    @Override
    public Conversations conversations() {
        return page.conversations();
    }

    @Override
    public String connection() {
        var callback = page.app().callback();
        return callback.isEmpty()
                ? "Nobody has said where this account's messages are to be brought."
                : "Messages are brought to " + callback + ".";
    }

    @Override
    public int pending() {
        return page.pending();
    }

    @Override
    public List<Refused> refused() {
        return page.log().refused();
    }

    @Override
    public String meets(String name) {
        // More than a float keeps, as those of the provider.
        var id = Long.toString(ThreadLocalRandom.current().nextLong(20_000_000_000_000_000L, 90_000_000_000_000_000L));
        page.conversations().with(id, name);
        return id;
    }

    @Override
    public void says(String customer, String text) {
        page.arrives(customer, Map.of("message", Map.of("mid", page.nextId(), "text", text)));
    }

    @Override
    public void sends(String customer, Kind kind) {
        var attachment = page.flavour().isInstagram() ? ofInstagram(kind) : ofMessenger(kind);
        page.arrives(customer, Map.of("message", Map.of("mid", page.nextId(), "attachments", List.of(attachment))));
    }

    private Map<String, ?> ofMessenger(Kind kind) {
        return switch (kind) {
            case PHOTO -> attachment("image", Samples.photo(1_200, 900), "photo.jpg", "image/jpeg");
            case STICKER ->
                Map.of(
                        "type",
                        "sticker",
                        "payload",
                        Map.of(
                                "sticker_id",
                                369239263222822L,
                                "url",
                                kept(Samples.sticker(), "sticker.png", "image/png")));
            case LOCATION ->
                Map.of(
                        "type",
                        "location",
                        "title",
                        "Here",
                        "payload",
                        Map.of("coordinates", Map.of("lat", 52.52, "long", 13.405)));
            case CONTACT -> Map.of("type", "contact", "payload", Map.of("name", "Somebody"));
            case VOICE -> attachment("audio", Samples.voice(), "voice.wav", "audio/wav");
            case DOCUMENT -> attachment("file", Samples.document(), "invoice.pdf", "application/pdf");
        };
    }

    /** Places and contacts are not told to businesses. */
    private Map<String, ?> ofInstagram(Kind kind) {
        return switch (kind) {
            case STICKER -> Map.of("type", "like_heart");
            case LOCATION, CONTACT -> Map.of("type", "unsupported_type", "payload", Map.of());
            case PHOTO, VOICE, DOCUMENT -> ofMessenger(kind);
        };
    }

    private Map<String, ?> attachment(String type, byte[] content, String name, String mime) {
        return Map.of("type", type, "payload", Map.of("url", kept(content, name, mime)));
    }

    private String kept(byte[] content, String name, String mime) {
        return page.files().address(page.files().keep(content, name, mime));
    }

    @Override
    public byte @Nullable [] file(String id) {
        return page.files().content(id);
    }

    @Override
    public void edits(String customer, String line, String text) {
        page.arrives(customer, Map.of("message_edit", Map.of("mid", line, "text", text, "num_edit", 1)));
    }

    @Override
    public void presses(String customer, String line, String data) {
        page.arrives(customer, Map.of("postback", Map.of("mid", page.nextId(), "title", data, "payload", data)));
    }

    @Override
    public boolean takesReactions() {
        return true;
    }

    @Override
    public void reacts(String customer, String line, String emoji) {
        var reaction =
                new HashMap<String, Object>(Map.of("mid", line, "action", emoji.isEmpty() ? "unreact" : "react"));
        if (!emoji.isEmpty()) {
            reaction.put("reaction", "other");
            reaction.put("emoji", emoji);
        }
        page.arrives(customer, Map.of("reaction", reaction));
    }

    /** The page hears nothing of it; it learns when it writes. */
    @Override
    public void blocks(String customer, boolean blocked) {
        page.conversations().find(customer).ifPresent(one -> one.block(blocked));
    }

    /** Shows on the phone what an event says. */
    void happened(String customer, JsonNode event) {
        var conversation = page.conversations().with(customer, "");
        var message = event.path("message");
        if (message.isObject()) {
            var attached = message.path("attachments").path(0);
            var attachment = attached.path("type").asString("text");
            var address = attached.path("payload").path("url").asString("");
            var isHeart = attachment.equals("like_heart");
            conversation.add(new Line(
                    message.path("mid").asString(""),
                    true,
                    isHeart ? "text" : attachment,
                    isHeart ? "❤️" : message.path("text").asString(""),
                    Instant.now(),
                    null,
                    List.of(),
                    page.files().line(address.substring(address.lastIndexOf('/') + 1))));
        }
        var reaction = event.path("reaction");
        conversation
                .line(reaction.path("mid").asString(""))
                .ifPresent(old -> conversation.replace(
                        old.reacted(reaction.path("emoji").asStringOpt().orElse(null))));
        var edit = event.path("message_edit");
        conversation
                .line(edit.path("mid").asString(""))
                .ifPresent(old -> conversation.replace(
                        old.edited(edit.path("text").asString(old.text()), Instant.now(), List.of())));
    }
}
