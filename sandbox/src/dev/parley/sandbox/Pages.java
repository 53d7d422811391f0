package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of the phone's page. */
final class Pages implements HttpHandler {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var name = path.equals("/") ? "index.html" : path.substring(1);
        var type = name.matches("[a-z-]+\\.[a-z]+") ? TYPES.get(name.substring(name.indexOf('.') + 1)) : null;
        var bytes = type == null ? null : bytes(name);
        var headers = exchange.getResponseHeaders();
        headers.add("Content-Security-Policy", POLICY);
        headers.add("X-Content-Type-Options", "nosniff");
        headers.add("Referrer-Policy", "no-referrer");
        headers.add("Cache-Control", "no-store");
        var body = bytes != null ? bytes : "There is no such page in the sandbox.".getBytes(StandardCharsets.UTF_8);
        headers.add("Content-Type", type != null && bytes != null ? type : "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(bytes != null ? 200 : 404, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** The content of a file of the page, null if there is none. */
    static byte @Nullable [] bytes(String name) throws IOException {
        try (var in = Pages.class.getResourceAsStream("pages/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
