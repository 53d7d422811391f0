package dev.parley.providers.twilio;

import dev.parley.chats.Outbound;
import dev.parley.chats.Outbox;
import dev.parley.providers.ChannelAdapter.Trace;
import dev.parley.providers.twilio.TwilioApi.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks at Twilio for a message of ours whose outcome is not known: the newest to that customer with that text that is nobody else's. */
@Component
class SentMessages {
    /** How far Twilio's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final TwilioApi api;
    private final Outbox outbox;

    SentMessages(TwilioApi api, Outbox outbox) {
        this.api = api;
        this.outbox = outbox;
    }

    Trace find(TwilioAccount account, Outbound message, String customer) {
        var query = new LinkedHashMap<String, String>();
        query.put("To", customer);
        if (account.service().isEmpty()) {
            query.put("From", account.number());
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
                        && !created(one).isBefore(since))
                .map(one -> one.path("sid").asString(""))
                .filter(sid -> !sid.isEmpty())
                .collect(Collectors.toList());
        candidates.removeAll(outbox.known(account.channelId(), candidates));
        return candidates.isEmpty() ? new Trace.Nothing() : new Trace.Found(candidates.getFirst());
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
