package dev.parley.providers.twilio;

import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.InboundFile;
import dev.parley.chats.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A customer's message, whichever way it came.
 *
 * @param mediaCount how many files it has; all of them are told only where they are
 * @param form all that a call says; a list says less
 * @param order among messages of the same second
 */
record Incoming(
        String sid,
        Parties parties,
        String text,
        List<Media> media,
        int mediaCount,
        TwilioForm form,
        Instant at,
        Duration unit,
        long order) {
    /** The field of a listed message in which its place among those of one second stands. */
    static final String ORDER = "parley_order";

    /** The field of a listed message in which its files stand, once they were asked for. */
    static final String MEDIA = "parley_media";

    private static final int MOST_MEDIA = 10;

    /** Between whom it went. */
    record Parties(String from, String to, String service, String account) {}

    /** One of its files: where it lies, and what type it is said to be. */
    record Media(String address, String type) {
        private String plainType() {
            return type.split(";")[0].strip().toLowerCase(Locale.ROOT);
        }

        /** A contact card is a file too. */
        private InboundFile file() {
            var kind = kind() == MessageKind.CONTACT ? MessageKind.DOCUMENT : kind();
            return new InboundFile(kind, address, null, plainType(), null);
        }

        private MessageKind kind() {
            return switch (plainType()) {
                case "image/webp" -> MessageKind.STICKER;
                case "audio/ogg" -> MessageKind.VOICE;
                default ->
                    switch (plainType().split("/")[0]) {
                        case "image" -> MessageKind.IMAGE;
                        case "audio" -> MessageKind.AUDIO;
                        case "video" -> MessageKind.VIDEO;
                        default -> plainType().contains("vcard") ? MessageKind.CONTACT : MessageKind.DOCUMENT;
                    };
            };
        }
    }

    static Incoming of(TwilioForm form, Instant arrived) {
        var count = number(form.value("NumMedia"));
        var media = IntStream.range(0, Math.min(count, MOST_MEDIA))
                .mapToObj(i -> new Media(form.value("MediaUrl" + i), form.value("MediaContentType" + i)))
                .toList();
        return new Incoming(
                form.value(TwilioMessages.SID),
                new Parties(
                        form.value("From"),
                        form.value("To"),
                        form.value("MessagingServiceSid"),
                        form.value("AccountSid")),
                form.value("Body"),
                media,
                count,
                form,
                arrived,
                Duration.ofMillis(1),
                0);
    }

    /**
     * As the list of messages gives it, at the end of its second: what was brought bears its arrival, a little later than it was sent
     * (https://www.twilio.com/docs/messaging/api/message-resource).
     */
    static Incoming of(JsonNode listed, Instant arrived) {
        var sent = sent(listed);
        return new Incoming(
                listed.path("sid").asString(""),
                new Parties(
                        listed.path("from").asString(""),
                        listed.path("to").asString(""),
                        listed.path("messaging_service_sid").asString(""),
                        listed.path("account_sid").asString("")),
                listed.path("body").asString(""),
                listed.path(MEDIA)
                        .valueStream()
                        .map(one -> new Media(
                                one.path("address").asString(""),
                                one.path("type").asString("")))
                        .toList(),
                number(listed.path("num_media").asString("")),
                TwilioForm.empty(),
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

    /** How many files a listed message has. */
    static int mediaOf(JsonNode listed) {
        return number(listed.path("num_media").asString(""));
    }

    /** Who sent it, without what stands before it for the kind. */
    String from() {
        var from = parties.from().replace("\0", "");
        return from.substring(from.indexOf(':') + 1);
    }

    /** What a call says besides, empty where it does not. */
    String said(String parameter) {
        return form.value(parameter).replace("\0", "");
    }

    boolean hasMedia() {
        return mediaCount > 0;
    }

    /** Files are shown as what they are said to be until they are here; what else came with them stays in the payload. */
    Body media(String otherwise, @Nullable String replyTo, String raw) {
        var first = media.isEmpty() ? new Media("", "") : media.getFirst();
        var about = first.type().isEmpty() ? otherwise : first.type();
        return new Body(
                first.kind(),
                text,
                mediaCount > 1 ? about + " × " + mediaCount : about,
                replyTo,
                raw,
                media.stream()
                        .filter(one -> !one.address().isEmpty())
                        .map(Media::file)
                        .toList());
    }

    /** Whether the customer wants no more messages (true), wants them again (false), or says neither (null). */
    @Nullable
    Boolean optsOut() {
        var told = form.value("OptOutType").toUpperCase(Locale.ROOT);
        // In text messages Twilio obeys these words by itself; on WhatsApp it does only where it says so.
        var obeyed = !hasMedia() && !parties.from().startsWith(TwilioAccount.WHATSAPP);
        var word = told.isEmpty() && obeyed ? text.strip().toUpperCase(Locale.ROOT) : told;
        if (List.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT")
                .contains(word)) {
            return true;
        }
        return List.of("START", "UNSTOP").contains(word) ? false : null;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
