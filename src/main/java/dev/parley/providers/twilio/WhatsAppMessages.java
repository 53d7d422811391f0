package dev.parley.providers.twilio;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import dev.parley.channels.Route;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.MessageKind;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.WhatsAppKeys;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** WhatsApp through Twilio (https://www.twilio.com/docs/whatsapp/api). */
@Component
class WhatsAppMessages implements Dialect {
    private static final FilesTaken TAKEN = new FilesTaken(null, 16L << 20, 1_024);
    private static final long LARGEST_IMAGE = 5L << 20;
    private final Channels channels;
    private final Clock clock;

    WhatsAppMessages(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return TwilioRoutes.WHATSAPP;
    }

    /** As Meta's, so that a customer is the same on either. */
    @Override
    public List<IdentityClaim.Key> keys(Incoming message) {
        var from = message.from();
        var phone = from.startsWith("+") ? from.substring(1) : message.said("WaId");
        var id = from.startsWith("+") ? bare(message.said("ExternalUserId")) : from;
        return WhatsAppKeys.of(phone, isOfTheBusiness(id) ? id : "");
    }

    @Override
    public IdentityClaim claim(Channel channel, Incoming message) {
        var keys = keys(message);
        var name = message.said("ProfileName").strip();
        return new IdentityClaim(
                ChannelKind.WHATSAPP,
                keys,
                name.isEmpty() ? null : name,
                null,
                WhatsAppKeys.phone(keys).orElse(null),
                channel.language(),
                channel.name());
    }

    @Override
    public Body body(Incoming message, String raw) {
        var replied = message.said("OriginalRepliedMessageSid");
        var replyTo = replied.isEmpty() ? null : replied;
        if (!message.said("ButtonText").isEmpty()) {
            return new Body(MessageKind.CHOICE, message.said("ButtonText"), "button", replyTo, raw);
        }
        if (!message.said("ListId").isEmpty()) {
            return new Body(MessageKind.CHOICE, chosen(message), "list", replyTo, raw);
        }
        if (!message.said("Latitude").isEmpty()) {
            return new Body(MessageKind.LOCATION, place(message), "location", replyTo, raw);
        }
        return message.hasMedia() ? message.media("file", replyTo, raw) : text(message, replyTo, raw);
    }

    private static Body text(Incoming message, @Nullable String replyTo, String raw) {
        if (!message.text().isBlank()) {
            return new Body(MessageKind.TEXT, message.text(), null, replyTo, null);
        }
        var type = message.said("MessageType");
        return new Body(MessageKind.UNSUPPORTED, "", type.isEmpty() ? "empty message" : type, replyTo, raw);
    }

    private static String chosen(Incoming message) {
        var title = message.said("ListTitle");
        return lines(title.isEmpty() ? message.text() : title, message.said("ListDescription"));
    }

    private static String place(Incoming message) {
        return lines(
                message.said("Label"),
                message.said("Address"),
                message.said("Latitude") + ", " + message.said("Longitude"));
    }

    /** The number is what Twilio always takes; the id holds for one business, and serves who hides the number. */
    @Override
    public Optional<String> recipient(List<IdentityClaim.Key> customer) {
        return WhatsAppKeys.phone(customer)
                .or(() -> customer.stream().map(IdentityClaim.Key::key).findFirst());
    }

    @Override
    public Optional<String> refusal(Outbound message) {
        if (message.text().length() > TwilioAdapter.LONGEST) {
            return Optional.of(
                    "The message is too long: Twilio takes at most 1,600 characters on WhatsApp. Please send it in parts.");
        }
        var lane = message.lane();
        var ends = channels.windowEnds(lane.channelId(), lane.identityId());
        return ends.isEmpty() || clock.instant().isAfter(ends.get())
                ? Optional.of(TwilioErrors.WINDOW_CLOSED)
                : Optional.empty();
    }

    @Override
    public FilesTaken files() {
        return TAKEN;
    }

    @Override
    public Optional<String> refusal(OfferedFile file) {
        if (file.kind() == MessageKind.IMAGE && file.size() > LARGEST_IMAGE) {
            return Optional.of("The picture is larger than 5 MB, which is the most that WhatsApp takes.");
        }
        var isSound = file.kind() == MessageKind.AUDIO || file.kind() == MessageKind.VOICE;
        return isSound && !file.text().isEmpty()
                ? Optional.of("No text can go with a sound on WhatsApp. Send the text by itself.")
                : Optional.empty();
    }

    /** A country and an id that holds within the business, such as US.1349…. */
    private static boolean isOfTheBusiness(String id) {
        return id.matches("[A-Z]{2}\\.[A-Za-z0-9.]{1,200}");
    }

    private static String bare(String address) {
        return address.startsWith(TwilioAccount.WHATSAPP)
                ? address.substring(TwilioAccount.WHATSAPP.length())
                : address;
    }

    private static String lines(String... parts) {
        return Stream.of(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
