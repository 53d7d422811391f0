package dev.parley.chats;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a message stands among the others of its chat and lane. The text form has a fixed length and sorts as plain text, so that
 * pages need no rules of their own.
 */
public record Position(Instant orderAt, long sequence, UUID publicId) implements Comparable<Position> {

    /** Reads the text form; INVALID when it is none. */
    public static Position parse(String text) {
        try {
            var micros = Long.parseLong(text.substring(0, 16));
            var sequence = Long.parseLong(text.substring(16, 35));
            var id = new UUID(
                    Long.parseUnsignedLong(text.substring(35, 51), 16),
                    Long.parseUnsignedLong(text.substring(51, 67), 16));
            return new Position(Instant.EPOCH.plus(Duration.ofNanos(1_000).multipliedBy(micros)), sequence, id);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw ChatProblem.BAD_POSITION.with(
                    "This place in the conversation cannot be found. Please load it again.");
        }
    }

    @Override
    public String toString() {
        var micros = Duration.between(Instant.EPOCH, orderAt).toNanos() / 1_000;
        return "%016d%019d%016x%016x"
                .formatted(micros, sequence, publicId.getMostSignificantBits(), publicId.getLeastSignificantBits());
    }

    @Override
    public int compareTo(Position other) {
        return toString().compareTo(other.toString());
    }
}
