package dev.parley.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what the product does in its own time. */
final class Patience {
    private Patience() {}

    /** The first thing that is not null, looked for up to so many seconds; an error that names what was waited for if there is none. */
    static <T> T until(String what, int seconds, Supplier<@Nullable T> look) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (var found = look.get(); ; found = look.get()) {
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + seconds + " seconds in vain until " + what + ".");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Whether it became so within so many seconds. */
    static boolean so(int seconds, Supplier<Boolean> look) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!look.get()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
