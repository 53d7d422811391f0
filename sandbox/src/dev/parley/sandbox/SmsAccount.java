package dev.parley.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A number as its customers' phones reach it: what they write is brought to the business, and what it sends shows on the phones. */
final class SmsAccount implements Account {
    private static final List<String> STOP = List.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
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
        var type = switch (kind) {
            case PHOTO -> "image/jpeg";
            case VOICE -> "audio/amr";
            case DOCUMENT -> "application/pdf";
            case CONTACT -> "text/vcard";
            case STICKER, LOCATION ->
                throw new IllegalArgumentException(
                        "A text message has no " + kind.name().toLowerCase(Locale.ROOT) + "s. Please send a photo.");
        };
        number.arrives(
                customer,
                Map.of(
                        "NumMedia",
                        "1",
                        "MediaContentType0",
                        type,
                        "MediaUrl0",
                        number.apiBase() + "/media/" + System.nanoTime()));
    }

    @Override
    public void edits(String customer, String line, String text) {
        throw new IllegalArgumentException("A text message cannot be changed once it is sent.");
    }

    @Override
    public void presses(String customer, String line, String data) {
        throw new IllegalArgumentException("Text messages have no buttons.");
    }

    @Override
    public void blocks(String customer, boolean blocked) {
        number.writes(customer, blocked ? "STOP" : "START");
    }

    /** Shows a message on the phone, and keeps who wants no more of them, as Twilio does by itself. */
    void happened(Sms sms) {
        var customer = sms.received() ? sms.from() : sms.to();
        var conversation = number.conversations()
                .find(customer)
                .orElseGet(() -> number.conversations().with(customer, customer));
        if (sms.received()) {
            var word = sms.text().strip().toUpperCase(Locale.ROOT);
            if (STOP.contains(word)) {
                conversation.block(true);
            } else if (List.of("START", "UNSTOP").contains(word)) {
                conversation.block(false);
            }
        }
        var media = sms.parameters().getOrDefault("MediaContentType0", "");
        conversation.add(new Line(
                sms.sid(),
                sms.received(),
                media.isEmpty() ? "text" : media.split("/")[0],
                sms.text(),
                sms.at(),
                null,
                List.of()));
    }
}
