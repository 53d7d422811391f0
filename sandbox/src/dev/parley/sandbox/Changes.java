package dev.parley.sandbox;

import java.time.Duration;

/** Counts what has changed for the phone, so that its page can wait for it. */
final class Changes {
    private long count;

    synchronized void happened() {
        count++;
        notifyAll();
    }

    /** Waits until there is more than this; answers how many there are. */
    synchronized long after(long known, Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (count <= known) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return count;
    }
}
