package dev.parley.durability;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A website whose visitors talk to a Parley over the widget's API. */
final class Shop {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ORIGIN = "https://shop.example";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI widget;

    private Shop(URI widget) {
        this.widget = widget;
    }

    /** Makes the administrator, a queue and a channel of a fresh Parley, as its pages do. */
    static Shop open(URI parley) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var administrator = new Page(http, cookies, parley);
            administrator.post(
                    "/api/setup", Map.of("name", "Ada", "email", "ada@shop.example", "password", "correct horse"));
            var queue = administrator.post(
                    "/api/queues",
                    Map.of("name", "Everybody", "rule", "TO_ALL", "users", List.of(), "roles", List.of()));
            var channel = administrator.post(
                    "/api/channels",
                    Map.of(
                            "kind", "WEBSITE",
                            "name", "Shop",
                            "account", "shop.example",
                            "active", true,
                            "queueId", queue.get("id").asLong(),
                            "language", "en",
                            "allowedOrigins", List.of(ORIGIN)));
            return new Shop(
                    parley.resolve("/widget/api/" + channel.get("publicKey").asString() + "/"));
        }
    }

    /** A request of the widget; an answer that is no 2xx is for the caller to judge. */
    HttpResponse<String> send(String path, String token, String body) throws IOException, InterruptedException {
        return http.send(
                request(path, token).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    JsonNode read(String path, String token) throws IOException, InterruptedException {
        return answer(http.send(request(path, token).build(), BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(widget.resolve(path))
                .timeout(PATIENCE)
                .header("Origin", ORIGIN)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode answer(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(
                    response.request().uri() + " answers " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** The administrator's browser. */
    private record Page(HttpClient http, CookieManager cookies, URI parley) {
        JsonNode post(String path, Map<String, Object> body) throws IOException, InterruptedException {
            http.send(HttpRequest.newBuilder(parley.resolve("/api/session")).build(), BodyHandlers.discarding());
            var csrf = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
            var request = HttpRequest.newBuilder(parley.resolve(path))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", csrf)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return answer(http.send(request, BodyHandlers.ofString()));
        }
    }
}
