package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.parley.sandbox.Chaos.Switch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the phone's page calls, for customers of all providers alike. */
final class Phone implements HttpHandler {
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final long BETWEEN_MILLIS = 150;
    private static final int LONGEST_TEXT = 10_000;
    private final Guard guard;
    private final Overview overview;
    private final Changes changes;
    private final Chaos chaos;
    private final Activity activity;

    Phone(Guard guard, Overview overview, Changes changes, Chaos chaos, Activity activity) {
        this.guard = guard;
        this.overview = overview;
        this.changes = changes;
        this.chaos = chaos;
        this.activity = activity;
    }

    /** What the page asked for cannot be done; the sentence is shown. */
    private static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mistake(String sentence) {
            super(sentence, null, false, false);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var refusal = guard.refusal(exchange);
        if (refusal != null) {
            send(exchange, 403, Map.of("sentence", refusal));
            return;
        }
        var path = exchange.getRequestURI().getPath().substring("/phone/".length());
        var isPost = exchange.getRequestMethod().equals("POST");
        try {
            if (path.equals("events")) {
                events(exchange);
            } else if (isPost) {
                send(
                        exchange,
                        200,
                        does(path, Json.read(exchange.getRequestBody().readAllBytes())));
            } else if (path.startsWith("file/")) {
                file(exchange, path.substring("file/".length()));
            } else {
                send(exchange, 404, Map.of("sentence", "The sandbox knows no " + path + "."));
            }
        } catch (JacksonException _) {
            send(exchange, 400, Map.of("sentence", "This is no JSON."));
        } catch (Mistake | IllegalArgumentException e) {
            send(exchange, 400, Map.of("sentence", String.valueOf(e.getMessage())));
        }
    }

    /** All that is shown, again with each change, as server-sent events; several changes at once are one. */
    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            var known = -1L;
            while (true) {
                var now = changes.after(known, SILENCE);
                var event = now == known ? ":\n\n" : "data: " + Json.text(overview.now()) + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                known = now;
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file of a conversation, below account/id. It is shown by the page only, which says what it is. */
    private void file(HttpExchange exchange, String rest) throws IOException {
        var slash = Math.max(0, rest.lastIndexOf('/'));
        var account = overview.account(rest.substring(0, slash));
        var content = account.isEmpty() ? null : account.get().file(rest.substring(slash + 1));
        if (content == null) {
            send(exchange, 404, Map.of("sentence", "This file is forgotten."));
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
        exchange.getResponseHeaders().add("Content-Security-Policy", "sandbox; default-src 'none'");
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        try (var out = exchange.getResponseBody()) {
            out.write(content);
        }
    }

    private Map<String, ?> does(String what, JsonNode said) {
        switch (what) {
            case "chaos" ->
                chaos.set(
                        Switch.valueOf(text(said, "switch").toUpperCase(Locale.ROOT)),
                        said.path("percent").asInt(0));
            case "calm" -> chaos.calm();
            case "activity" -> activity.perMinute(said.path("perMinute").asInt(0));
            default -> {
                return customerDoes(what, said);
            }
        }
        changes.happened();
        return Map.of();
    }

    private Map<String, ?> customerDoes(String what, JsonNode said) {
        var account = overview.account(text(said, "account"))
                .orElseThrow(() -> new Mistake("This account does not exist any more. Reload the page."));
        if (what.equals("customer")) {
            return Map.of("customer", account.meets(text(said, "name").strip()));
        }
        var customer = text(said, "customer");
        var conversation = account.conversations()
                .find(customer)
                .orElseThrow(() -> new Mistake("The sandbox was started anew and has forgotten this customer."));
        switch (what) {
            case "conversation" -> {
                return Map.of("version", conversation.version(), "lines", Overview.lines(conversation));
            }
            case "seen" -> conversation.seen();
            case "say" -> account.says(customer, text(said, "text"));
            case "send" -> account.sends(customer, Account.Kind.valueOf(text(said, "kind")));
            case "edit" -> account.edits(customer, text(said, "line"), text(said, "text"));
            case "press" ->
                account.presses(customer, text(said, "line"), said.path("data").asString(""));
            case "react" ->
                account.reacts(customer, text(said, "line"), said.path("emoji").asString(""));
            case "block" -> account.blocks(customer, said.path("blocked").asBoolean(true));
            default -> throw new Mistake("The sandbox knows no " + what + ".");
        }
        return Map.of();
    }

    private static String text(JsonNode said, String name) {
        var text = said.path(name).asString("");
        if (text.isBlank()) {
            throw new Mistake("Please fill in " + name + ".");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Mistake("That is too long.");
        }
        return text;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = Json.bytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
