package dev.parley.providers.twilio;

import dev.parley.chats.InboundEvent.InboundStatus;
import dev.parley.chats.MessageStatus;
import dev.parley.chats.Outbound;
import dev.parley.chats.Outbox;
import dev.parley.providers.ChannelAdapter.Trace;
import dev.parley.providers.IntakeGate;
import dev.parley.providers.twilio.TwilioApi.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks at Twilio for messages of ours: for one whose outcome is not known (the newest to that customer with that text that is no
 * other message's), and for what has become of others meanwhile.
 */
@Component
class SentMessages {
    /** How far Twilio's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final TwilioApi api;
    private final Outbox outbox;
    private final IntakeGate gate;
    private final Clock clock;

    SentMessages(TwilioApi api, Outbox outbox, IntakeGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
        this.api = api;
        this.outbox = outbox;
    }

    Trace find(TwilioAccount account, Outbound message, String customer) {
        var query = new LinkedHashMap<String, String>();
        query.put("To", TwilioAccount.address(account.channel(), customer));
        if (account.service().isEmpty()) {
            query.put("From", account.sender());
        }
        query.put("PageSize", "100");
        if (!(api.get(account, "/Messages.json", query) instanceof Answer.Done done)) {
            return new Trace.Unclear();
        }
        var since = message.queuedAt().minus(SKEW);
        var candidates = done.result()
                .path("messages")
                .valueStream()
                .filter(one -> !one.path("direction").asString("").equals("inbound")
                        && one.path("body")
                                .asString("")
                                .strip()
                                .equals(message.text().strip())
                        && (Incoming.mediaOf(one) > 0) == (message.file() != null)
                        && !created(one).isBefore(since))
                .map(one -> one.path("sid").asString(""))
                .filter(sid -> !sid.isEmpty())
                .collect(Collectors.toList());
        candidates.removeAll(outbox.known(account.channelId(), candidates));
        return candidates.isEmpty() ? new Trace.Nothing() : new Trace.Found(candidates.getFirst());
    }

    /** Makes up for statuses that were told while nobody listened. Where Twilio does not say, they come with the next failure or start. */
    void askForStatuses(TwilioAccount account, Instant since) {
        var query = new LinkedHashMap<String, String>();
        if (account.service().isEmpty()) {
            query.put("From", account.sender());
        }
        query.put("DateSent>", since.truncatedTo(ChronoUnit.SECONDS).toString());
        query.put("PageSize", "200");
        api.pages(
                account, "/Messages.json", query, page -> settled(account, page).forEach(gate::take));
    }

    private List<InboundStatus> settled(TwilioAccount account, JsonNode page) {
        var told = page.path("messages")
                .valueStream()
                .filter(one -> !one.path("direction").asString("").equals("inbound")
                        && SmsStatus.of(one.path("status").asString("")).isPresent())
                .collect(Collectors.toMap(
                        one -> one.path("sid").asString(""), Function.identity(), (first, _) -> first));
        return outbox.onTheirWay(account.channelId(), told.keySet()).stream()
                .map(sid -> status(account, sid, Objects.requireNonNull(told.get(sid))))
                .toList();
    }

    private InboundStatus status(TwilioAccount account, String sid, JsonNode listed) {
        var status = SmsStatus.of(listed.path("status").asString("")).orElseThrow();
        var reason = status == MessageStatus.FAILED
                ? TwilioErrors.words(listed.path("error_code").asInt(0))
                : null;
        return new InboundStatus(account.channelId(), sid, status, reason, clock.instant());
    }

    private static Instant created(JsonNode listed) {
        try {
            return ZonedDateTime.parse(listed.path("date_created").asString(""), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException _) {
            return Instant.EPOCH;
        }
    }
}
