package dev.parley.providers.twilio;

import dev.parley.channels.Channel;
import dev.parley.channels.Route;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.MessageKind;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.Outbound;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** SMS, and MMS where there are files (https://www.twilio.com/docs/messaging/guides/accepted-mime-types). */
@Component
class TextMessages implements Dialect {
    /** For all of a message. */
    private static final long LARGEST = 5_000_000;

    private static final FilesTaken TAKEN = new FilesTaken(null, LARGEST, TwilioAdapter.LONGEST);

    @Override
    public Route route() {
        return TwilioRoutes.TEXT;
    }

    /** Networks let nobody choose another's number as sender, apart from words and short numbers, which prove nothing. */
    @Override
    public List<IdentityClaim.Key> keys(Incoming message) {
        return List.of(new IdentityClaim.Key("", message.from()));
    }

    @Override
    public IdentityClaim claim(Channel channel, Incoming message) {
        var from = message.from();
        return new IdentityClaim(
                ChannelKind.SMS,
                keys(message),
                from,
                null,
                TwilioConnection.isNumber(from) ? from : null,
                channel.language(),
                channel.name());
    }

    @Override
    public Body body(Incoming message, String raw) {
        if (message.hasMedia()) {
            return message.media("MMS", null, raw);
        }
        return message.text().isBlank()
                ? new Body(MessageKind.UNSUPPORTED, message.text(), "empty message", null, raw)
                : Body.text(message.text());
    }

    @Override
    public Optional<String> recipient(List<IdentityClaim.Key> customer) {
        return customer.stream().map(IdentityClaim.Key::key).findFirst();
    }

    @Override
    public Optional<String> refusal(Outbound message) {
        return message.text().length() > TwilioAdapter.LONGEST
                ? Optional.of("The message is too long: a text message has at most 1,600 characters. Please send it in"
                        + " parts.")
                : Optional.empty();
    }

    @Override
    public FilesTaken files() {
        return TAKEN;
    }

    /** Networks take pictures, sounds, films and a few more; what one does not take, Twilio says. */
    @Override
    public Optional<String> refusal(OfferedFile file) {
        return Optional.empty();
    }
}
