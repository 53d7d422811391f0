package dev.parley.providers.twilio;

import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A customer's message, whichever way it came.
 *
 * @param media how many files it has, and of what type the first is, as far as that is said
 * @param optOut Twilio's word for what the text does (STOP, START, HELP), empty where it gives none
 * @param order among messages of the same second
 */
record IncomingSms(
        String sid, Parties parties, String text, Media media, String optOut, Instant at, Duration unit, long order) {
    /** The field of a listed message in which its place among those of one second stands. */
    static final String ORDER = "parley_order";

    /** Between whom it went. */
    record Parties(String from, String to, String service, String account) {}

    /** Its files. */
    record Media(int count, String type) {}

    static IncomingSms of(TwilioForm form, Instant arrived) {
        return new IncomingSms(
                form.value(TwilioMessages.SID),
                new Parties(
                        form.value("From"),
                        form.value("To"),
                        form.value("MessagingServiceSid"),
                        form.value("AccountSid")),
                form.value("Body"),
                new Media(number(form.value("NumMedia")), form.value("MediaContentType0")),
                form.value("OptOutType").toUpperCase(Locale.ROOT),
                arrived,
                Duration.ofMillis(1),
                0);
    }

    /**
     * As the list of messages gives it, at the end of its second: what was brought bears its arrival, a little later than it was sent
     * (https://www.twilio.com/docs/messaging/api/message-resource).
     */
    static IncomingSms of(JsonNode listed, Instant arrived) {
        var sent = sent(listed);
        return new IncomingSms(
                listed.path("sid").asString(""),
                new Parties(
                        listed.path("from").asString(""),
                        listed.path("to").asString(""),
                        listed.path("messaging_service_sid").asString(""),
                        listed.path("account_sid").asString("")),
                listed.path("body").asString(""),
                new Media(number(listed.path("num_media").asString("")), ""),
                "",
                sent == null ? arrived : sent.plusMillis(999),
                Duration.ofMillis(1),
                listed.path(ORDER).asLong(0));
    }

    /** When a listed message was sent, in whole seconds; null where it does not say. */
    static @Nullable Instant sent(JsonNode listed) {
        try {
            return ZonedDateTime.parse(listed.path("date_sent").asString(""), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** Files are shown as what they are; what they hold stays in the payload. */
    Body body(String raw) {
        if (media.count() > 0) {
            return new Body(kind(), text, media.type().isEmpty() ? "MMS" : media.type(), null, raw);
        }
        return text.isBlank() ? new Body(MessageKind.UNSUPPORTED, text, "empty message", null, raw) : Body.text(text);
    }

    /** Whether the customer wants no more messages (true), wants them again (false), or says neither (null). */
    @Nullable
    Boolean optsOut() {
        var word = optOut.isEmpty() && media.count() == 0 ? text.strip().toUpperCase(Locale.ROOT) : optOut;
        if (List.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT")
                .contains(word)) {
            return true;
        }
        return List.of("START", "UNSTOP").contains(word) ? false : null;
    }

    private MessageKind kind() {
        var type = media.type().split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (type.contains("vcard")) {
            return MessageKind.CONTACT;
        }
        return switch (type.split("/")[0]) {
            case "image" -> MessageKind.IMAGE;
            case "audio" -> MessageKind.AUDIO;
            case "video" -> MessageKind.VIDEO;
            default -> MessageKind.DOCUMENT;
        };
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
