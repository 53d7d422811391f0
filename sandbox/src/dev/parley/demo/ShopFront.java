package dev.parley.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The pages of a small shop with the website chat in them. */
final class ShopFront implements HttpHandler {
    static final String PATH = "/shop";
    private static final String FILES = "/dev/parley/sandbox/pages/shop/";
    private static final Map<String, Page> PAGES = Map.of(
            "", new Page("index.html", "text/html"),
            "/", new Page("index.html", "text/html"),
            "/delivery", new Page("delivery.html", "text/html"),
            "/shop.css", new Page("shop.css", "text/css"));

    private final URI parley;
    private final String channel;

    private record Page(String file, String type) {}

    /** For the Parley at this address and the public key of its website channel. */
    ShopFront(URI parley, String channel) {
        this.parley = parley;
        this.channel = channel;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var page = PAGES.get(exchange.getRequestURI().getPath().substring(PATH.length()));
            var bytes = page == null ? new byte[0] : text(page.file()).getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-store");
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            headers.set("Content-Type", page.type() + "; charset=utf-8");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String text(String file) throws IOException {
        try (var stream = ShopFront.class.getResourceAsStream(FILES + file)) {
            if (stream == null) {
                throw new IOException("the page " + file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{parley}}", parley.toString())
                    .replace("{{channel}}", channel);
        }
    }
}
