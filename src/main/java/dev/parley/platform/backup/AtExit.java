package dev.parley.platform.backup;

/** Something to undo if the process is told to end before the work is done. */
final class AtExit implements AutoCloseable {
    private final Thread hook;

    private AtExit(Thread hook) {
        this.hook = hook;
    }

    static AtExit undo(Runnable undo) {
        var hook = new Thread(undo, "undo");
        Runtime.getRuntime().addShutdownHook(hook);
        return new AtExit(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process ends, and the hook runs.
        }
    }
}
