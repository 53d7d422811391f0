package dev.parley.providers.twilio;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.chats.InboundEvent.InboundStatus;
import dev.parley.chats.MessageStatus;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.PayloadReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads messages and statuses as Twilio's calls bring them, in forms, and messages as its list gives them, in JSON. A call says no
 * time, so the arrival counts.
 */
@Component
class TwilioMessages implements PayloadReader {
    static final List<String> SID = List.of("MessageSid", "SmsMessageSid", "SmsSid");
    private final JsonMapper json;
    private final Clock clock;

    TwilioMessages(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public Payload read(Channel channel, byte[] raw) {
        if (raw.length > 0 && raw[0] == '{') {
            return listed(channel, raw);
        }
        var form = TwilioForm.of(raw);
        if (form.isEmpty()) {
            return new Payload.Unreadable("It is no form that can be read.");
        }
        var status = form.get().value("MessageStatus");
        return status.isEmpty() || status.equals("received") || status.equals("receiving")
                ? message(channel, IncomingSms.of(form.get(), clock.instant()), raw)
                : status(channel, form.get(), status);
    }

    private Payload listed(Channel channel, byte[] raw) {
        JsonNode listed;
        try {
            listed = json.readTree(raw);
        } catch (JacksonException _) {
            return new Payload.Unreadable("It is not JSON that can be read.");
        }
        return message(channel, IncomingSms.of(listed, clock.instant()), raw);
    }

    private Payload message(Channel channel, IncomingSms sms, byte[] raw) {
        var why = whyNotOurs(channel, sms.parties());
        if (why.isPresent() || sms.sid().isEmpty()) {
            return new Payload.Unreadable(why.orElse("It does not say which message it is."));
        }
        var from = sms.parties().from().replace("\0", "");
        var message = new InboundMessage(
                channel.id(),
                claim(channel, from),
                sms.sid(),
                sms.at(),
                sms.unit(),
                sms.order(),
                sms.body(new String(raw, StandardCharsets.UTF_8)),
                null);
        var events = new ArrayList<InboundEvent>(List.of(message));
        var optsOut = sms.optsOut();
        if (optsOut != null) {
            var block =
                    new InboundBlock(channel.id(), ChannelKind.SMS, new IdentityClaim.Key("", from), optsOut, sms.at());
            // Whoever writes blocks no more: what they want again is noted before that takes it back silently.
            events.add(optsOut ? 1 : 0, block);
        }
        return new Payload.Events(events);
    }

    private static Optional<String> whyNotOurs(Channel channel, IncomingSms.Parties parties) {
        var number = channel.settings().getOrDefault(TwilioAccount.NUMBER, "");
        var service = channel.settings().getOrDefault(TwilioAccount.SERVICE, "");
        if (parties.from().isBlank()) {
            return Optional.of("It does not say who wrote it.");
        }
        if (parties.from().contains(":")) {
            return Optional.of("It came over "
                    + parties.from().substring(0, parties.from().indexOf(':')) + "; this channel is for SMS.");
        }
        if (!parties.account().equals(channel.settings().get(TwilioAccount.ACCOUNT_SID))) {
            return Optional.of("It is of another account at Twilio.");
        }
        if (!number.isEmpty() && !parties.to().equals(number)) {
            return Optional.of("It was sent to another number than this channel's.");
        }
        return service.isEmpty() || parties.service().equals(service)
                ? Optional.empty()
                : Optional.of("It was sent to another messaging service than this channel's.");
    }

    /** Networks let nobody choose another's number as sender, apart from words and short numbers, which prove nothing. */
    private static IdentityClaim claim(Channel channel, String from) {
        return new IdentityClaim(
                ChannelKind.SMS,
                List.of(new IdentityClaim.Key("", from)),
                from,
                null,
                TwilioConnection.isNumber(from) ? from : null,
                channel.language(),
                channel.name());
    }

    private Payload status(Channel channel, TwilioForm form, String word) {
        var sid = form.value(SID);
        if (sid.isEmpty()) {
            return new Payload.Unreadable("It does not say which message it is about.");
        }
        var status = SmsStatus.of(word);
        if (status.isEmpty()) {
            return SmsStatus.isKnown(word)
                    ? new Payload.Events(List.of())
                    : new Payload.Unreadable("It is a status that Parley does not know.");
        }
        var code = form.value("ErrorCode");
        var reason = TwilioErrors.words(code.matches("[0-9]{1,6}") ? Integer.parseInt(code) : 0);
        return new Payload.Events(List.of(new InboundStatus(
                channel.id(),
                sid,
                status.get(),
                status.get() == MessageStatus.FAILED ? reason : null,
                clock.instant())));
    }
}
