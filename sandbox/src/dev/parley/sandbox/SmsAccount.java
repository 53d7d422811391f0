package dev.parley.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A number as its customers' phones reach it: what they write is brought to the business, and what it sends shows on the phones. */
final class SmsAccount implements Account {
    private static final List<String> STOP = List.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody\r\nTEL:+4930123456\r\nEND:VCARD\r\n";
    private final SmsNumber number;

    SmsAccount(SmsNumber number) {
        this.number = number;
    }

    @Override
    public String key() {
        return number.accountSid();
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
        if (number.webhook().isEmpty()) {
            return "No address is entered for this number, so its messages are only kept.";
        }
        return "Messages are brought to " + number.webhook() + ", once."
                + (Hook.isHere(number.webhook()) ? "" : " The sandbox does not go there.");
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
        var phone = "+1555" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        number.conversations().with(phone, name);
        return phone;
    }

    @Override
    public void says(String customer, String text) {
        number.writes(customer, text);
    }

    @Override
    public void sends(String customer, Kind kind) {
        switch (kind) {
            case PHOTO -> file(customer, Samples.photo(1_200, 900), "photo.jpg", "image/jpeg");
            case VOICE -> file(customer, Samples.voice(), "voice.wav", "audio/wav");
            case DOCUMENT -> file(customer, Samples.document(), "invoice.pdf", "application/pdf");
            case CONTACT -> file(customer, CARD.getBytes(StandardCharsets.UTF_8), "somebody.vcf", "text/vcard");
            case STICKER -> {
                mustBeWhatsApp(kind);
                file(customer, Samples.sticker(), "sticker.png", "image/png");
            }
            case LOCATION -> {
                mustBeWhatsApp(kind);
                number.arrives(
                        customer,
                        Map.of(
                                "Latitude",
                                "52.52",
                                "Longitude",
                                "13.405",
                                "Label",
                                "The square",
                                "MessageType",
                                "location"));
            }
        }
    }

    private void file(String customer, byte[] content, String name, String type) {
        number.arrives(customer, Map.of(), List.of(number.files().keep(content, name, type)));
    }

    private void mustBeWhatsApp(Kind kind) {
        if (!number.isWhatsApp()) {
            throw new IllegalArgumentException(
                    "A text message has no " + kind.name().toLowerCase(Locale.ROOT) + "s. Please send a photo.");
        }
    }

    @Override
    public byte @Nullable [] file(String id) {
        return number.files().content(id);
    }

    @Override
    public void edits(String customer, String line, String text) {
        throw new IllegalArgumentException("Twilio does not tell of messages that are changed once they are sent.");
    }

    @Override
    public void presses(String customer, String line, String data) {
        if (!number.isWhatsApp()) {
            throw new IllegalArgumentException("Text messages have no buttons.");
        }
        number.arrives(
                customer, Map.of("Body", data, "ButtonText", data, "ButtonPayload", data, "MessageType", "button"));
    }

    @Override
    public void blocks(String customer, boolean blocked) {
        if (number.isWhatsApp()) {
            number.conversations().find(customer).ifPresent(one -> one.block(blocked));
        } else {
            number.writes(customer, blocked ? "STOP" : "START");
        }
    }

    /** Shows a message on the phone, and keeps who wants no more of them, as Twilio does by itself. */
    void happened(Sms sms) {
        var customer = number.bare(sms.received() ? sms.from() : sms.to());
        var conversation = number.conversations()
                .find(customer)
                .orElseGet(() -> number.conversations().with(customer, customer));
        if (sms.received() && !number.isWhatsApp()) {
            var word = sms.text().strip().toUpperCase(Locale.ROOT);
            if (STOP.contains(word)) {
                conversation.block(true);
            } else if (List.of("START", "UNSTOP").contains(word)) {
                conversation.block(false);
            }
        }
        var file = sms.files().isEmpty() ? null : sms.files().getFirst();
        var place = sms.parameters().getOrDefault("Latitude", "");
        conversation.add(new Line(
                sms.sid(),
                sms.received(),
                file == null
                        ? place.isEmpty() ? "text" : "location"
                        : file.type().split("/")[0],
                sms.text(),
                sms.at(),
                null,
                List.of(),
                file));
    }
}
