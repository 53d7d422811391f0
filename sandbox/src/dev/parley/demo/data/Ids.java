package dev.parley.demo.data;

import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Ids as the product and the providers give them. */
final class Ids {
    private final Random random;
    private long contacts;
    private long identities;
    private long visitors;
    private long telegramMessages;

    Ids(Random random) {
        this.random = random;
    }

    long contact() {
        return ++contacts;
    }

    long identity() {
        return ++identities;
    }

    /** The number of a visitor who gave no name. */
    long visitor() {
        return ++visitors;
    }

    /** How many visitors have a number. */
    long visitors() {
        return visitors;
    }

    /** A bot counts the messages of all its private chats. */
    long telegramMessage() {
        return ++telegramMessages;
    }

    /** What Telegram calls a customer. */
    String telegramCustomer() {
        return Long.toString(random.nextLong(6_100_000_000L, 7_900_000_000L));
    }

    /** What the product calls a visitor. */
    String visitorKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    UUID uuid() {
        return uuid(random.nextLong(), 4);
    }

    /** Grows with time (RFC 9562 section 5.7). */
    UUID publicId(Instant at) {
        return uuid(at.toEpochMilli() << 16 | random.nextInt(0x1000), 7);
    }

    private UUID uuid(long high, int version) {
        return new UUID(
                high & ~0xf000L | (long) version << 12,
                random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }
}
