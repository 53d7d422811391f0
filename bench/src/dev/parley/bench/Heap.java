package dev.parley.bench;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Memory of a running server.
 *
 * @param used bytes of Java's heap that live on after a collection
 * @param resident bytes that the system counts for the process
 */
record Heap(long used, long resident) {
    private static final Pattern USED = Pattern.compile("used ([0-9]+)K");
    private static final long KIBI = 1 << 10;

    /** Now, after a collection that this asks for. */
    static Heap of(ProcessHandle server) throws IOException, InterruptedException {
        Jcmd.of(server, "GC.run");
        var said = Jcmd.of(server, "GC.heap_info");
        var used = USED.matcher(said);
        if (!used.find()) {
            throw new IOException("Java says of its heap what cannot be read: " + said);
        }
        return new Heap(Long.parseLong(used.group(1)) * KIBI, Memory.resident(server));
    }

    Heap since(Heap before) {
        return new Heap(used - before.used, resident - before.resident);
    }
}
