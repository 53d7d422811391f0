package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.chats.IntakeStore.Placed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Decides where an incoming message stands. It stands at its arrival or at the end of the provider's unit of time, whichever is
 * earlier; but never behind one that the provider sent after it, so that a delivery out of order still reads in order (IN-7).
 */
final class Placing {
    /** How far a provider's clock may be ahead of ours. */
    static final Duration SKEW = Duration.ofMinutes(2);

    private Placing() {}

    /** The place among the messages of the same lane that are already placed. */
    static Instant orderAt(InboundMessage message, Instant arrived, List<Placed> sameLane) {
        var place = earlier(arrived, message.providerAt().plus(message.unit()).minusNanos(1_000));
        for (var other : sameLane) {
            if (isAfter(other, message)) {
                place = earlier(place, justBefore(other, message));
            }
        }
        return place;
    }

    /** The same moment where the sequence keeps them apart, else the moment before. */
    private static Instant justBefore(Placed other, InboundMessage message) {
        return message.sequence() < other.sequence()
                ? other.orderAt()
                : other.orderAt().minusNanos(1_000);
    }

    private static boolean isAfter(Placed other, InboundMessage message) {
        var time = other.providerAt().compareTo(message.providerAt());
        return time > 0 || time == 0 && other.sequence() > message.sequence();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
