package dev.parley.providers;

import dev.parley.channels.Channel;
import dev.parley.channels.ChannelHealth;
import dev.parley.channels.Routes;
import dev.parley.channels.Templates;
import dev.parley.chats.InboundEvent;
import dev.parley.chats.Taken;
import dev.parley.platform.DatabaseFault;
import dev.parley.platform.Faults;
import dev.parley.platform.Problem;
import dev.parley.providers.PayloadReader.Payload;
import dev.parley.providers.Quarantine.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in what a provider delivered, or keeps it in quarantine, so that nothing is dropped (IN-9, IN-11). Once this returns the
 * provider may be told that we have it; when it throws, the provider sends it again.
 */
@Component
public class Deliveries {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    /** A fault of our own may pass; one that comes back as often as this would hold up everything behind it. */
    private static final int MOST_FAULTS = 3;

    private static final int MOST_KNOWN_FAULTS = 10_000;
    private static final Obstacle OUR_FAULT = new Obstacle(Reason.FAULT, "A fault of Parley's own.");
    private final Routes<PayloadReader> readers;
    private final IntakeGate gate;
    private final Quarantine quarantine;
    private final Templates templates;
    private final ChannelHealth health;
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();

    /** Why something was not taken in. */
    public record Obstacle(Reason reason, String detail) {}

    Deliveries(
            List<PayloadReader> readers,
            IntakeGate gate,
            Quarantine quarantine,
            Templates templates,
            ChannelHealth health) {
        this.readers = new Routes<>(readers);
        this.gate = gate;
        this.quarantine = quarantine;
        this.templates = templates;
        this.health = health;
    }

    /** The same key is the same delivery, which is kept in quarantine once. */
    public void receive(Channel channel, String key, byte[] raw) {
        try {
            take(channel, raw).ifPresent(obstacle -> quarantine.keep(channel, key, obstacle, raw));
            faults.remove(channel.id() + "/" + key);
        } catch (Problem busy) {
            throw busy;
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e).passes() || !isHopeless(channel.id() + "/" + key)) {
                throw e;
            }
            Faults.log(log, "delivery", e);
            quarantine.keep(channel, key, OUR_FAULT, raw);
            faults.remove(channel.id() + "/" + key);
        }
    }

    /** Takes it in; answers what stood in the way, if something did. */
    Optional<Obstacle> take(Channel channel, byte[] raw) {
        return switch (read(channel, raw)) {
            case Payload.Ignored _ -> {
                health.ignored(channel.id());
                yield Optional.empty();
            }
            case Payload.Template template -> {
                templates.changed(template.news());
                yield Optional.empty();
            }
            case Payload.Unreadable unreadable -> Optional.of(new Obstacle(Reason.UNREADABLE, unreadable.why()));
            case Payload.NotConnected other -> Optional.of(new Obstacle(Reason.UNKNOWN_ACCOUNT, other.why()));
            case Payload.Events events -> takeAll(events.events());
        };
    }

    /** The same from quarantine, where a fault of our own is one more obstacle. */
    Optional<Obstacle> takeAgain(Channel channel, byte[] raw) {
        try {
            return take(channel, raw);
        } catch (Problem busy) {
            throw busy;
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e).passes()) {
                throw e;
            }
            Faults.log(log, "replay", e);
            return Optional.of(OUR_FAULT);
        }
    }

    private Optional<Obstacle> takeAll(List<InboundEvent> events) {
        Optional<Obstacle> first = Optional.empty();
        for (var event : events) {
            var obstacle = obstacle(gate.take(event));
            first = first.isPresent() ? first : obstacle;
        }
        return first;
    }

    static Optional<Obstacle> obstacle(Taken taken) {
        return switch (taken) {
            case Taken.Stored _, Taken.Noted _ -> Optional.empty();
            case Taken.ChannelInactive _ ->
                Optional.of(new Obstacle(Reason.CHANNEL_INACTIVE, "The channel was not active."));
            case Taken.Refused _ ->
                Optional.of(new Obstacle(Reason.REFUSED_DATA, "The database cannot hold what it says."));
        };
    }

    private Payload read(Channel channel, byte[] raw) {
        try {
            return readers.of(channel).orElseThrow().read(channel, raw);
        } catch (RuntimeException e) {
            Faults.log(log, "read-payload", e);
            return new Payload.Unreadable("It has a form that Parley does not know.");
        }
    }

    private boolean isHopeless(String key) {
        if (faults.size() > MOST_KNOWN_FAULTS) {
            faults.clear();
        }
        return faults.merge(key, 1, Integer::sum) >= MOST_FAULTS;
    }
}
