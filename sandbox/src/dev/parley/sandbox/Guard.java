package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other places from driving the phone: a foreign page that a browser on this machine shows has another origin, and one
 * that has its own name lead to this machine has another host.
 */
final class Guard {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private final int port;

    Guard(int port) {
        this.port = port;
    }

    /** Why the call is refused; null if it is not. */
    @Nullable
    String refusal(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var host = headers.getFirst("Host");
        if (host == null || !Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
            return "The sandbox answers only at http://127.0.0.1:" + port + ".";
        }
        var origin = headers.getFirst("Origin");
        var site = headers.getFirst("Sec-Fetch-Site");
        if (origin != null && !origin.equals("http://" + host) || site != null && !OWN_SITE.contains(site)) {
            return "Only the sandbox's own page may do this.";
        }
        var type = headers.getFirst("Content-Type");
        var isForm =
                exchange.getRequestMethod().equals("POST") && (type == null || !type.startsWith("application/json"));
        return isForm ? "Please send JSON." : null;
    }
}
