package dev.parley.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/** As much of the Bot API as a measurement needs: bots that are called by webhook, customers with a picture, answers that arrive. */
final class BotApi implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PICTURE_SIDE = 160;
    /** Above what customers' messages are numbered with, because both share a chat's numbers. */
    private static final long FIRST_MESSAGE = 1_600_000_000L;

    private final SmallServer server = new SmallServer(this::answer);
    private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong(FIRST_MESSAGE);
    private final AtomicInteger profiles = new AtomicInteger();
    private final byte[] picture = picture();
    private volatile Arrivals arrivals = (_, _, _) -> {};

    /** Where a bot's messages go: the path, and the secret that proves the caller. */
    record Hook(String path, String secret) {}

    /** Who hears of what the business sent. Called by several threads, by one for each chat. */
    interface Arrivals {
        /** A text arrived in a customer's chat, at this moment in nanoseconds. */
        void arrived(long chat, String text, long at);
    }

    /** The address to give as `apiBase`. */
    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    void onArrival(Arrivals listener) {
        arrivals = listener;
    }

    /** How many profiles were looked up so far. */
    int profiles() {
        return profiles.get();
    }

    /** Waits up to a minute until a bot with this token has a webhook. */
    Hook hook(String token) throws InterruptedException {
        return Patience.until(
                "Parley tells the bot " + token.replaceAll(":.*", "") + " where to call", 60, () -> hooks.get(token));
    }

    private byte[] answer(String path, byte[] body) {
        if (path.startsWith("/file/")) {
            return picture;
        }
        var token = path.substring("/bot".length(), path.lastIndexOf('/'));
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "sendMessage" -> sent(body);
            case "setWebhook" -> {
                var told = JSON.readTree(body);
                var url = java.net.URI.create(told.path("url").asString());
                hooks.put(
                        token, new Hook(url.getPath(), told.path("secret_token").asString()));
                yield done("true");
            }
            case "getMe" -> {
                var id = token.substring(0, token.indexOf(':'));
                yield done(
                        "{\"id\":" + id + ",\"is_bot\":true,\"first_name\":\"Bot\",\"username\":\"bot_" + id + "\"}");
            }
            case "getWebhookInfo" -> done("{\"url\":\"\",\"pending_update_count\":0}");
            case "getUserProfilePhotos" -> {
                profiles.incrementAndGet();
                yield done("{\"total_count\":1,\"photos\":[[{\"file_id\":\"p\",\"width\":160,\"height\":160}]]}");
            }
            case "getFile" -> done("{\"file_id\":\"p\",\"file_path\":\"photos/p.jpg\"}");
            default -> done("true");
        };
    }

    private byte[] sent(byte[] body) {
        var at = System.nanoTime();
        var message = JSON.readTree(body);
        var chat = message.path("chat_id").asLong();
        arrivals.arrived(chat, message.path("text").asString(), at);
        return done("{\"message_id\":" + messages.incrementAndGet() + ",\"date\":" + System.currentTimeMillis() / 1_000
                + ",\"chat\":{\"id\":" + chat + ",\"type\":\"private\"}}");
    }

    private static byte[] done(String result) {
        return ("{\"ok\":true,\"result\":" + result + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture() {
        var image = new BufferedImage(PICTURE_SIDE, PICTURE_SIDE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        for (var i = 0; i < PICTURE_SIDE; i++) {
            graphics.setColor(new Color(i, 255 - i, i * i % 256));
            graphics.drawLine(i, 0, PICTURE_SIDE - i, PICTURE_SIDE);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.close();
    }
}
