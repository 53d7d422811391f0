package dev.parley.bench;

import java.util.HashSet;
import java.util.SplittableRandom;

/** People who write by Telegram: the provider's ids of their chats, random, and of their messages, random and growing. */
final class Customers {
    private static final long LOWEST_CHAT = 1_000_000_000L;
    private static final long HIGHEST_CHAT = 9_999_999_999L;
    private static final int LOWEST_MESSAGE = 100_000_000;
    private static final int HIGHEST_MESSAGE = 500_000_000;
    private static final int LONGEST_STEP = 50;
    private final SplittableRandom random;
    private final long[] chats;
    private final int[] messages;

    /** So many of them; the same seed makes the same people. */
    Customers(int count, long seed) {
        random = new SplittableRandom(seed);
        chats = new long[count];
        messages = new int[count];
        var taken = new HashSet<Long>();
        for (var i = 0; i < count; i++) {
            do {
                chats[i] = random.nextLong(LOWEST_CHAT, HIGHEST_CHAT);
            } while (!taken.add(chats[i]));
            messages[i] = random.nextInt(LOWEST_MESSAGE, HIGHEST_MESSAGE);
        }
    }

    int count() {
        return chats.length;
    }

    /** The provider's id of a customer's chat. */
    long chat(int customer) {
        return chats[customer];
    }

    /** The provider's id of the next message in that chat. */
    int nextMessage(int customer) {
        messages[customer] += random.nextInt(1, LONGEST_STEP);
        return messages[customer];
    }
}
