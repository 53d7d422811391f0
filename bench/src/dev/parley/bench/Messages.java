package dev.parley.bench;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Customers with an open chat write in random order, all equally often, and now and then a stranger writes to the other bot. */
final class Messages implements Traffic {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private final Company company;
    private final Webhook known;
    private final Webhook strangers;
    private final int[] order;
    private final long strangerEvery;
    private int at;
    private int left = Integer.MAX_VALUE;
    private long nextStranger;

    /** The webhooks of both bots. */
    record Hooks(BotApi.Hook all, BotApi.Hook offered) {}

    /** With so many strangers a second; a stranger is never met twice. */
    Messages(Company company, Hooks hooks, int strangersPerSecond) {
        this.company = company;
        this.known = new Webhook(hooks.all(), company.customers);
        this.strangers = new Webhook(hooks.offered(), company.customers);
        this.strangerEvery = strangersPerSecond == 0 ? Long.MAX_VALUE : SECOND / strangersPerSecond;
        this.nextStranger = strangersPerSecond == 0 ? Long.MAX_VALUE : System.nanoTime() + strangerEvery;
        this.order = shuffled(company.size.chats());
    }

    /** Each customer writes once. */
    Messages onceEach() {
        left = order.length;
        return this;
    }

    private static int[] shuffled(int count) {
        var random = new SplittableRandom(count);
        var order = new int[count];
        for (var i = 0; i < count; i++) {
            var other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    @Override
    public long next(ByteBuffer out, long due) {
        if (left == 0 || company.journal.full()) {
            return NOTHING;
        }
        left--;
        if (due > nextStranger) {
            nextStranger += strangerEvery;
            return stranger(out, due);
        }
        var customer = order[at++ % order.length];
        var number = company.journal.add(customer, due);
        known.write(out, customer, number);
        return number;
    }

    private long stranger(ByteBuffer out, long due) {
        var customer = company.nextStranger();
        var number = company.journal.add(customer, due);
        strangers.write(out, customer, number);
        return number;
    }

    @Override
    public void answered(long number, int status, long due) {
        company.journal.answered((int) number, status == 200, System.nanoTime());
    }
}
