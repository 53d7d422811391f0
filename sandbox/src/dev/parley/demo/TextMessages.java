package dev.parley.demo;

import dev.parley.driver.Browser;
import dev.parley.sandbox.Sandbox;
import dev.parley.sandbox.SmsNumber;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The company's number for text messages. It is connected over the interface, not by the file: Twilio's signature covers the address
 * of the product, which is not known before it runs.
 */
final class TextMessages {
    private static final String NAME = "Text messages";
    private static final String QUEUE = "Questions";

    private TextMessages() {}

    /** The number at the stand-in for Twilio. */
    static SmsNumber number(Sandbox sandbox) {
        return sandbox.twilio()
                .number("AC" + "7".repeat(32), "the-auth-token-of-the-demo", "+15550100200", "Harbour & Pine");
    }

    /** Connects it, or tells the channel of an earlier demo where the product is now. */
    static void connect(SmsNumber number, Browser administrator, URI product) {
        var before = named(administrator.get("/api/channels").ok(), NAME);
        var form = form(number, named(administrator.get("/api/queues").ok(), QUEUE), product);
        var channel = before.isMissingNode()
                ? administrator.post("/api/channels", form).ok()
                : administrator
                        .put("/api/channels/" + before.path("id").asLong(), form)
                        .ok();
        number.hasWebhook(product + "/hooks/twilio/" + channel.path("publicKey").asString());
    }

    private static Map<String, Object> form(SmsNumber number, JsonNode queue, URI product) {
        return Map.of(
                "kind",
                "SMS",
                "name",
                NAME,
                "active",
                true,
                "queueId",
                queue.path("id").asLong(),
                "language",
                "en",
                "settings",
                Map.of(
                        "accountSid",
                        number.accountSid(),
                        "number",
                        number.number(),
                        "publicAddress",
                        product.toString(),
                        "apiBase",
                        number.apiBase()),
                "secrets",
                Map.of("authToken", number.authToken()));
    }

    private static JsonNode named(JsonNode all, String name) {
        return all.valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElse(all.path(-1));
    }
}
