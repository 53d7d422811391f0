package dev.parley.durability;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One visitor's conversation: what was acknowledged, in order. A message is sent again until it is, as the widget does. */
final class Talk {
    private final Shop shop;
    private final String name;
    private final String token;
    /** Others count them while the visitor talks. */
    private final List<Said> acknowledged = new CopyOnWriteArrayList<>();

    /** A message under the id that the visitor's browser gave it. */
    record Said(String id, String text) {}

    private Talk(Shop shop, String name, String token) {
        this.shop = shop;
        this.name = name;
        this.token = token;
    }

    static Talk start(Shop shop, String name) throws InterruptedException {
        var made = persist(shop, "visitors", "none", "{}");
        return new Talk(shop, name, Shop.JSON.readTree(made).get("token").asString());
    }

    void say() throws InterruptedException {
        var said = new Said(UUID.randomUUID().toString(), name + " says " + acknowledged.size());
        var body = Shop.JSON.writeValueAsString(Map.of(
                "id", said.id(),
                "text", said.text(),
                "sentAt", Instant.now().toString(),
                "sequence", acknowledged.size() + 1,
                "name", name));
        persist(shop, "messages", token, body);
        acknowledged.add(said);
    }

    String name() {
        return name;
    }

    List<Said> acknowledged() {
        return acknowledged;
    }

    /** The conversation as the widget reads it, oldest first. */
    List<Said> read() throws IOException, InterruptedException {
        var all = new ArrayList<Said>();
        var before = "";
        while (true) {
            var page = shop.read("messages?limit=100" + before, token);
            var items = new ArrayList<Said>();
            page.get("items")
                    .forEach(item -> items.add(
                            new Said(item.get("id").asString(), item.get("text").asString())));
            all.addAll(0, items);
            if (!page.get("more").asBoolean()) {
                return all;
            }
            before = "&before=" + page.get("items").get(0).get("position").asString();
        }
    }

    private static String persist(Shop shop, String path, String token, String body) throws InterruptedException {
        while (true) {
            try {
                var response = shop.send(path, token, body);
                if (response.statusCode() < 300) {
                    return response.body();
                }
                if (response.statusCode() != 503) {
                    throw new AssertionError(path + " answers " + response.statusCode() + ": " + response.body());
                }
            } catch (IOException _) {
                // Nobody is there, or the answer got lost: the next attempt tells.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
