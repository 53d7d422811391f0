package dev.parley.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The business's end of a webhook: notes what comes and answers as it is told. */
final class Hooked implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpServer server;
    private final List<Come> come = new ArrayList<>();
    private volatile Function<JsonNode, Integer> mood = _ -> 200;
    private volatile String retryAfter = "";

    /** A delivery: its update, its secret and when it came, in nanoseconds. */
    record Come(JsonNode update, String secret, long at) {
        String text() {
            return update.path("message").path("text").asString("");
        }

        long chat() {
            return update.path("message").path("chat").path("id").asLong();
        }
    }

    Hooked() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var update = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
            synchronized (come) {
                come.add(new Come(update, secret == null ? "" : secret, System.nanoTime()));
            }
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(mood.apply(update), -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** From now on it answers updates with these statuses. */
    void answers(Function<JsonNode, Integer> newMood) {
        mood = newMood;
    }

    void asksToWait(String seconds) {
        retryAfter = seconds;
    }

    List<Come> come() {
        synchronized (come) {
            return List.copyOf(come);
        }
    }

    List<String> texts() {
        return come().stream().map(Come::text).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
