package dev.parley.bench;

import java.io.IOException;

/** A server that answers with what it was sent, as a process of its own; it says its port and ends with whoever started it. */
final class Echo {
    private Echo() {}

    static void main(String[] args) throws IOException {
        try (var server = new SmallServer((_, body) -> body)) {
            System.out.println(server.port());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
