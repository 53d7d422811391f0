package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.parley.sandbox.Chaos.Switch;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A stand-in for the Bot API as its documentation and its published source say it behaves (https://core.telegram.org/bots/api): updates
 * wait until they are confirmed, a webhook and asking exclude each other, the secret comes back in a header, parameters are checked.
 */
public final class Telegram implements StandIn {
    private static final String PATH = "/telegram";
    private static final String CALL = PATH + "/bot";
    private static final String FILE = PATH + "/file/bot";
    private final URI base;
    private final Chaos chaos;
    private final Runnable changed;
    private final AtomicLong calls = new AtomicLong();
    private final Map<String, Bot> byToken = new ConcurrentHashMap<>();
    private final List<Bot> bots = new CopyOnWriteArrayList<>();

    Telegram(URI base, Chaos chaos, Runnable changed) {
        this.base = base;
        this.chaos = chaos;
        this.changed = changed;
    }

    /** What a channel's settings call the address of the API. */
    public String apiBase() {
        return base + PATH;
    }

    /**
     * Makes a bot.
     *
     * @param token in Telegram's form, such as "4711:Test-token"; no other bot has it
     */
    public Bot bot(String token, long id, String username, String name) {
        if (!token.matches("[0-9]+:[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("a token looks like 4711:Test-token");
        }
        var bot = new Bot(apiBase(), token, new Bot.Profile(id, username, name), chaos, changed);
        if (byToken.putIfAbsent(token, bot) != null) {
            throw new IllegalArgumentException("there is a bot of this token already");
        }
        bots.add(bot);
        changed.run();
        return bot;
    }

    @Override
    public String name() {
        return "Telegram";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<? extends Account> accounts() {
        return bots.stream().map(Bot::account).toList();
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith(FILE)) {
            file(exchange, path.substring(FILE.length()));
        } else {
            call(exchange, path.startsWith(CALL) ? path.substring(CALL.length()) : "");
        }
    }

    private void file(HttpExchange exchange, String rest) throws IOException {
        var slash = Math.max(0, rest.indexOf('/'));
        var bot = byToken.get(rest.substring(0, slash));
        var bytes = bot == null ? null : bot.files().at(rest.substring(slash + 1));
        if (bytes == null) {
            send(exchange, Reply.refusal(404, "Not Found"));
        } else {
            send(exchange, 200, "application/octet-stream", bytes);
        }
    }

    private void call(HttpExchange exchange, String rest) throws IOException {
        var number = calls.incrementAndGet();
        var slash = rest.indexOf('/');
        var token = slash < 0 ? "" : rest.substring(0, slash);
        var method = rest.substring(slash + 1);
        var body = exchange.getRequestBody().readAllBytes();
        sleep(number);
        var bot = byToken.get(token);
        Reply reply;
        if (!token.matches("[0-9]+:[A-Za-z0-9_-]+")) {
            reply = Reply.refusal(404, "Not Found");
        } else if (bot == null) {
            reply = Reply.refusal(401, "Unauthorized");
        } else {
            var struck = struck(number);
            reply = struck != null ? bot.refused(method, struck) : carryOut(bot, method, exchange, body);
        }
        if (bot != null && chaos.strikes(Switch.LOST_ANSWER, number)) {
            exchange.close();
        } else {
            send(exchange, reply);
        }
    }

    private @Nullable Reply struck(long number) {
        if (chaos.percent(Switch.REVOKED_TOKEN) > 0) {
            return Reply.refusal(401, "Unauthorized");
        }
        if (chaos.strikes(Switch.TOO_MANY, number)) {
            return Reply.wait(1 + chaos.below(Switch.TOO_MANY, ~number, 2));
        }
        return chaos.strikes(Switch.SERVER_ERROR, number) ? Reply.refusal(500, "Internal Server Error") : null;
    }

    private static Reply carryOut(Bot bot, String method, HttpExchange exchange, byte[] body) {
        try {
            return bot.answer(method, Parameters.of(exchange, body));
        } catch (JacksonException _) {
            return bot.refused(method, Reply.refusal(400, "Bad Request: can't parse the parameters as JSON"));
        }
    }

    private void sleep(long number) {
        try {
            Thread.sleep(chaos.delay(number));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        send(exchange, reply.status(), "application/json", reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        bots.forEach(Bot::letGo);
    }
}
