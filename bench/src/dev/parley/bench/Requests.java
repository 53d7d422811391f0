package dev.parley.bench;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.function.IntFunction;

/** A number of requests, each to be done once: one that the server was too busy for is sent again. */
final class Requests implements Traffic {
    private static final int BUSY = 503;
    private static final int MOST_BUSY = 1_000;
    private final ArrayDeque<Integer> again = new ArrayDeque<>();
    private final int count;
    private final IntFunction<byte[]> request;
    private int next;
    private int busy;
    private int refused;
    private int status;

    Requests(int count, IntFunction<byte[]> request) {
        this.count = count;
        this.request = request;
    }

    /** How often the server was too busy. */
    int busy() {
        return busy;
    }

    /** How many were not done. */
    int refused() {
        return refused;
    }

    /** The last status of one that was not done. */
    int status() {
        return status;
    }

    @Override
    public long next(ByteBuffer out, long due) {
        if (!again.isEmpty()) {
            var number = again.poll();
            out.put(request.apply(number));
            return number;
        }
        if (next == count) {
            return NOTHING;
        }
        out.put(request.apply(next));
        return next++;
    }

    @Override
    public void answered(long number, int answer, long due) {
        if (answer == BUSY && busy < MOST_BUSY) {
            busy++;
            again.add((int) number);
        } else if (answer / 100 != 2) {
            refused++;
            status = answer;
        }
    }
}
