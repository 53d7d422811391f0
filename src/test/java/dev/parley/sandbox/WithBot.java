package dev.parley.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox with a bot and a customer, and a business that calls the API itself. */
abstract class WithBot {
    static final long ADA = 5_000_000_001L;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    final Sandbox sandbox = Sandbox.start(0, 7);
    final Bot bot = sandbox.telegram().bot("4711:Test-Token_of_a_bot", 4711, "shop_bot", "Shop bot");
    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        sandbox.close();
        http.close();
    }

    /** A call as the business makes it; throws when no answer comes. */
    HttpResponse<String> send(String address, String body, String type) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The whole answer of a method. */
    JsonNode call(String method, Map<String, ?> parameters) {
        try {
            var address = bot.apiBase() + "/bot" + bot.token() + "/" + method;
            return JSON.readTree(send(address, JSON.writeValueAsString(parameters), "application/json")
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code and the words of a refusal. */
    String refusal(String method, Map<String, ?> parameters) {
        var answer = call(method, parameters);
        return answer.path("error_code").asInt(200) + " "
                + answer.path("description").asString("");
    }

    JsonNode say(String text) {
        return call("sendMessage", Map.of("chat_id", ADA, "text", text));
    }

    /** The texts of the updates of one answer of getUpdates. */
    List<String> asks(long offset) {
        return texts(call("getUpdates", Map.of("offset", offset)).path("result"));
    }

    static List<String> texts(JsonNode updates) {
        return updates.valueStream()
                .map(update -> update.path("message").path("text").asString(""))
                .toList();
    }

    void hook(Hooked hooked) {
        call("setWebhook", Map.of("url", hooked.url(), "secret_token", "s3cret"));
    }
}
