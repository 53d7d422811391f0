package dev.parley.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Carries out what is asked of a number, and refuses what WhatsApp refuses with its codes. */
final class WhatsAppCalls {
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_CAPTION = 1_024;
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "document", "sticker");
    private static final Duration WINDOW = Duration.ofHours(24);
    private final WhatsAppNumber number;

    WhatsAppCalls(WhatsAppNumber number) {
        this.number = number;
    }

    Reply shows(String what) {
        number.log().called("GET " + what);
        var file = number.files().line(what);
        if (file != null) {
            var content = number.files().content(what);
            return GraphReply.done(Map.of(
                    "messaging_product",
                    "whatsapp",
                    "id",
                    what,
                    "url",
                    number.files().address(file),
                    "mime_type",
                    file.type(),
                    "file_size",
                    content == null ? 0 : content.length));
        }
        return what.equals(number.id())
                ? GraphReply.done(Map.of(
                        "id", number.id(), "display_phone_number", number.number(), "verified_name", number.name()))
                : GraphReply.unknown();
    }

    Reply does(String what, JsonNode parameters) {
        number.log().called(what + (parameters.has("status") ? " read" : ""));
        if (what.equals(number.id() + "/media") && parameters.path("file").isObject()) {
            return GraphReply.done(
                    Map.of("id", number.files().keep(parameters.path("file")).id()));
        }
        if (!what.equals(number.id() + "/messages")) {
            return GraphReply.unknown();
        }
        if (!parameters.path("messaging_product").asString("").equals("whatsapp")) {
            return GraphReply.refusal(400, 100, 0, "The parameter messaging_product is required.");
        }
        var moody = number.moody(parameters);
        if (moody != null) {
            return moody;
        }
        return parameters.has("status") ? reads(parameters) : sends(parameters);
    }

    private Reply reads(JsonNode parameters) {
        var id = parameters.path("message_id").asString("");
        var conversation = number.conversations().latest(Integer.MAX_VALUE).stream()
                .filter(one -> one.line(id).isPresent())
                .findFirst();
        if (conversation.isEmpty()) {
            return GraphReply.refusal(400, 131009, 0, "Parameter value is not valid");
        }
        if (parameters.has("typing_indicator")) {
            conversation.get().showTyping();
        }
        return GraphReply.done(Map.of("success", true));
    }

    private Reply sends(JsonNode parameters) {
        var conversation = recipient(parameters);
        if (!parameters.path("recipient_type").asString("").equals("individual")) {
            return GraphReply.refusal(400, 100, 0, "The parameter recipient_type is required.");
        }
        if (conversation.isEmpty() || conversation.get().blocked()) {
            return GraphReply.refusal(400, 131026, 0, "Message undeliverable");
        }
        if (parameters.path("type").asString("").equals("reaction")) {
            return reacts(conversation.get(), parameters.path("reaction"));
        }
        var wrong = refusal(parameters);
        var isTemplate = parameters.path("type").asString("").equals("template");
        var refusal = wrong == null && !isTemplate ? lateRefusal(conversation.get()) : wrong;
        return refusal == null ? sent(conversation.get(), parameters) : refusal;
    }

    /** In the window too; what cannot be reacted to fails in silence there, and is refused here. */
    private Reply reacts(Conversation conversation, JsonNode reaction) {
        var late = lateRefusal(conversation);
        if (late != null) {
            return late;
        }
        var line = conversation.line(reaction.path("message_id").asString(""));
        var emoji = reaction.path("emoji");
        if (line.isEmpty() || !emoji.isString()) {
            return GraphReply.refusal(400, 131009, 0, "Parameter value is not valid");
        }
        conversation.replace(line.get().reactedByBusiness(emoji.asString().isEmpty() ? null : emoji.asString()));
        return done(conversation, number.nextId());
    }

    /** By number, or by the id that holds for one business. */
    private Optional<Conversation> recipient(JsonNode parameters) {
        var id = parameters.path("recipient").asString("");
        return parameters.has("to")
                ? number.conversations().find(parameters.path("to").asString(""))
                : number.conversations().latest(Integer.MAX_VALUE).stream()
                        .filter(one -> WhatsAppNumber.userId(one.customer()).equals(id))
                        .findFirst();
    }

    private @Nullable Reply refusal(JsonNode parameters) {
        var text = parameters.path("text").path("body").asString("");
        var type = parameters.path("type").asString("");
        var media = parameters.path(type);
        if (MEDIA.contains(type)) {
            return mediaRefusal(type, media);
        }
        if (type.equals("template")) {
            return number.templates().refusal(media);
        }
        if (!type.equals("text") || text.isBlank()) {
            return GraphReply.refusal(400, 100, 0, "The parameter text['body'] is required.");
        }
        if (text.length() > LONGEST_TEXT) {
            return GraphReply.refusal(400, 100, 0, "Param text['body'] must be at most 4096 characters long.");
        }
        return null;
    }

    private @Nullable Reply mediaRefusal(String type, JsonNode media) {
        var caption = media.path("caption").asString("");
        if (number.files().of(media.path("id").asString("")) == null) {
            return GraphReply.refusal(400, 131009, 0, "Parameter value is not valid");
        }
        return type.equals("audio") && !caption.isEmpty() || caption.length() > LONGEST_CAPTION
                ? GraphReply.refusal(400, 100, 0, "Unexpected key or length of caption")
                : null;
    }

    private @Nullable Reply lateRefusal(Conversation conversation) {
        var age = Duration.between(number.lastWritten(conversation.customer()), Instant.now());
        return age.compareTo(WINDOW) > 0 ? GraphReply.refusal(400, 131047, 0, "Re-engagement message") : null;
    }

    private Reply sent(Conversation conversation, JsonNode parameters) {
        var id = number.nextId();
        var type = parameters.path("type").asString("");
        var media = parameters.path(type);
        var text = type.equals("template")
                ? number.templates().words(media)
                : media.path("body").asString(media.path("caption").asString(""));
        var now = Instant.now();
        conversation.add(new Line(
                        id,
                        false,
                        type.equals("template") ? "text" : type,
                        text,
                        now,
                        null,
                        type.equals("template") ? number.templates().buttons(media) : List.of(),
                        number.files().line(media.path("id").asString("")))
                .quoting(parameters
                        .path("context")
                        .path("message_id")
                        .asStringOpt()
                        .orElse(null)));
        var sent = new MetaSent(conversation.customer(), id, text, now, parameters);
        number.sent(sent);
        number.becomes(sent, "sent", Map.of());
        number.becomes(sent, "delivered", Map.of());
        return done(conversation, id);
    }

    private static Reply done(Conversation conversation, String id) {
        return GraphReply.done(Map.of(
                "messaging_product",
                "whatsapp",
                "contacts",
                List.of(Map.of("input", conversation.customer(), "wa_id", conversation.customer())),
                "messages",
                List.of(Map.of("id", id))));
    }
}
