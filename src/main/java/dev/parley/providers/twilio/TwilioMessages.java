package dev.parley.providers.twilio;

import dev.parley.channels.Channel;
import dev.parley.channels.Via;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.chats.InboundEvent.InboundStatus;
import dev.parley.chats.MessageStatus;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.PayloadReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads messages and statuses as Twilio's calls bring them, in forms, and messages as its list gives them, in JSON. A call says no
 * time, so the arrival counts.
 */
final class TwilioMessages implements PayloadReader {
    static final List<String> SID = List.of("MessageSid", "SmsMessageSid", "SmsSid");
    private final Dialect dialect;
    private final JsonMapper json;
    private final Clock clock;

    TwilioMessages(Dialect dialect, JsonMapper json, Clock clock) {
        this.dialect = dialect;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return dialect.route().kind();
    }

    @Override
    public Via via() {
        return dialect.route().via();
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
                ? message(channel, Incoming.of(form.get(), clock.instant()), raw)
                : status(channel, form.get(), status);
    }

    private Payload listed(Channel channel, byte[] raw) {
        JsonNode listed;
        try {
            listed = json.readTree(raw);
        } catch (JacksonException _) {
            return new Payload.Unreadable("It is not JSON that can be read.");
        }
        return message(channel, Incoming.of(listed, clock.instant()), raw);
    }

    private Payload message(Channel channel, Incoming sms, byte[] raw) {
        var why = whyNotOurs(channel, sms);
        if (why.isPresent() || sms.sid().isEmpty()) {
            return new Payload.Unreadable(why.orElse("It does not say which message it is."));
        }
        var message = new InboundMessage(
                channel.id(),
                dialect.claim(channel, sms),
                sms.sid(),
                sms.at(),
                sms.unit(),
                sms.order(),
                dialect.body(sms, new String(raw, StandardCharsets.UTF_8)),
                null);
        var events = new ArrayList<InboundEvent>(List.of(message));
        var optsOut = sms.optsOut();
        if (optsOut != null) {
            var who = dialect.keys(sms).getFirst();
            // Whoever writes blocks no more: what they want again is noted before that takes it back silently.
            events.add(optsOut ? 1 : 0, new InboundBlock(channel.id(), kind(), who, optsOut, sms.at()));
        }
        return new Payload.Events(events);
    }

    private Optional<String> whyNotOurs(Channel channel, Incoming sms) {
        var parties = sms.parties();
        var number = channel.settings().getOrDefault(TwilioAccount.NUMBER, "");
        var service = channel.settings().getOrDefault(TwilioAccount.SERVICE, "");
        if (parties.from().isBlank()) {
            return Optional.of("It does not say who wrote it.");
        }
        if (!TwilioAccount.speaks(channel, parties.from())) {
            return Optional.of(otherWay(parties.from()));
        }
        if (dialect.keys(sms).isEmpty()) {
            return Optional.of("It does not say who wrote it in a form that Parley knows.");
        }
        if (!parties.account().equals(channel.settings().get(TwilioAccount.ACCOUNT_SID))) {
            return Optional.of("It is of another account at Twilio.");
        }
        if (!number.isEmpty() && !parties.to().equals(TwilioAccount.address(channel, number))) {
            return Optional.of("It was sent to another number than this channel's.");
        }
        return service.isEmpty() || parties.service().equals(service)
                ? Optional.empty()
                : Optional.of("It was sent to another messaging service than this channel's.");
    }

    private String otherWay(String from) {
        var way = from.contains(":") ? from.substring(0, from.indexOf(':')) : "SMS";
        return "It came over " + way + "; this channel is for " + (kind() == ChannelKind.SMS ? "SMS" : "WhatsApp")
                + ".";
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
