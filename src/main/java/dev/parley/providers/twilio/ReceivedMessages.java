package dev.parley.providers.twilio;

import dev.parley.chats.Outbox;
import dev.parley.providers.Quarantine;
import dev.parley.providers.twilio.TwilioApi.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks Twilio for the messages that customers have sent since a time
 * (https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources).
 */
@Component
class ReceivedMessages {
    /** After a long time away the oldest so many are taken first, and the rest the next time. */
    private static final int MOST = 20_000;

    private final TwilioApi api;
    private final Outbox outbox;
    private final Quarantine quarantine;

    /** A message as the list gives it. */
    record Listed(String sid, Instant sent, JsonNode json) {
        /** What is kept and read of it. */
        byte[] raw() {
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What came of asking. */
    sealed interface Found {
        /** Those that are not here, oldest first; nothing older than `until` is missing besides. */
        record Messages(List<Listed> missing, Instant until) implements Found {}

        /** Twilio refused. */
        record Refused(Answer.Refused answer) implements Found {}

        /** Twilio gave no answer. */
        record Unreachable() implements Found {}
    }

    ReceivedMessages(TwilioApi api, Outbox outbox, Quarantine quarantine) {
        this.api = api;
        this.outbox = outbox;
        this.quarantine = quarantine;
    }

    Found since(TwilioAccount account, Instant since, Instant now) {
        var newestFirst = new ArrayDeque<Listed>();
        var until = new AtomicReference<>(now);
        var answer = api.pages(account, "/Messages.json", query(account, since), page -> {
            addMissing(account, page, newestFirst);
            until.set(cut(newestFirst, until.get()));
        });
        return switch (answer) {
            case Answer.Done _ -> withFiles(account, new Found.Messages(inOrder(newestFirst), until.get()));
            case Answer.Refused refused -> new Found.Refused(refused);
            case Answer.Unreachable _ -> new Found.Unreachable();
        };
    }

    private static LinkedHashMap<String, String> query(TwilioAccount account, Instant since) {
        var query = new LinkedHashMap<String, String>();
        if (account.service().isEmpty()) {
            query.put("To", account.sender());
        }
        query.put("DateSent>", since.truncatedTo(ChronoUnit.SECONDS).toString());
        query.put("PageSize", "200");
        return query;
    }

    private void addMissing(TwilioAccount account, JsonNode page, Deque<Listed> to) {
        var received = page.path("messages")
                .valueStream()
                .filter(one -> one.path("direction").asString("").equals("inbound")
                        && TwilioAccount.speaks(
                                account.channel(), one.path("from").asString(""))
                        && (account.service().isEmpty()
                                || account.service()
                                        .equals(one.path("messaging_service_sid")
                                                .asString("")))
                        && Incoming.sent(one) != null)
                .map(one -> new Listed(one.path("sid").asString(""), Objects.requireNonNull(Incoming.sent(one)), one))
                .toList();
        var known = outbox.known(
                account.channelId(), received.stream().map(Listed::sid).toList());
        var kept = quarantine.kept(
                account.channelId(),
                received.stream().map(one -> TwilioIntake.key(one.sid())).toList());
        received.stream()
                .filter(one -> !known.contains(one.sid()) && !kept.contains(TwilioIntake.key(one.sid())))
                .forEach(to::addLast);
    }

    private static Instant cut(Deque<Listed> newestFirst, Instant until) {
        var end = until;
        while (newestFirst.size() > MOST) {
            end = newestFirst.removeFirst().sent();
        }
        return end;
    }

    /** Times have whole seconds: within one, the list's order counts, which no message says of itself. */
    private static List<Listed> inOrder(Deque<Listed> newestFirst) {
        var ordered = new ArrayList<Listed>();
        var oldestFirst = newestFirst.descendingIterator();
        while (oldestFirst.hasNext()) {
            var one = oldestFirst.next();
            if (one.json() instanceof ObjectNode object) {
                object.put(Incoming.ORDER, ordered.size());
            }
            ordered.add(one);
        }
        return ordered;
    }

    /** The list says only how many files there are (https://www.twilio.com/docs/messaging/api/media-resource). */
    private Found withFiles(TwilioAccount account, Found.Messages found) {
        for (var one : found.missing()) {
            if (Incoming.mediaOf(one.json()) > 0 && one.json() instanceof ObjectNode object) {
                switch (api.get(account, "/Messages/" + one.sid() + "/Media.json", Map.of())) {
                    case Answer.Done(JsonNode media) -> addFiles(account, media, object.putArray(Incoming.MEDIA));
                    // Deleted meanwhile; the message itself is not lost by that.
                    case Answer.Refused refused when refused.status() == 404 -> object.putArray(Incoming.MEDIA);
                    case Answer.Refused refused -> {
                        return new Found.Refused(refused);
                    }
                    case Answer.Unreachable _ -> {
                        return new Found.Unreachable();
                    }
                }
            }
        }
        return found;
    }

    private static void addFiles(TwilioAccount account, JsonNode media, ArrayNode to) {
        media.path("media_list")
                .valueStream()
                .forEach(one -> account.page(one.path("uri").asString("").replaceFirst("\\.json$", ""))
                        .ifPresent(address -> to.addObject()
                                .put("address", address)
                                .put("type", one.path("content_type").asString(""))));
    }

    /** Whether a message should have been brought by now. */
    static boolean isLate(Listed message, Instant now) {
        return message.sent().isBefore(now.minus(Duration.ofMinutes(1)));
    }
}
