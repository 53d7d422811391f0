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

/**
 * A stand-in for Twilio's text messages and its WhatsApp as its documentation says they behave (https://www.twilio.com/docs/messaging): calls are
 * signed and never repeated, requests need basic auth and are checked, statuses follow by call, all messages can be listed.
 */
public final class Twilio implements StandIn {
    private static final String PATH = "/twilio";
    private static final String ACCOUNTS = PATH + "/2010-04-01/Accounts/";
    private final URI base;
    private final Chaos chaos;
    private final Runnable changed;
    private final AtomicLong calls = new AtomicLong();
    private final Map<String, SmsNumber> bySid = new ConcurrentHashMap<>();
    private final TwilioMedia media = new TwilioMedia();
    private final List<SmsNumber> numbers = new CopyOnWriteArrayList<>();

    Twilio(URI base, Chaos chaos, Runnable changed) {
        this.base = base;
        this.chaos = chaos;
        this.changed = changed;
    }

    /** What a channel's settings call the address of the API. */
    public String apiBase() {
        return base + PATH;
    }

    /**
     * Makes an account with one number.
     *
     * @param accountSid in Twilio's form, AC and 32 hexadecimal digits; no other account has it
     * @param number in international form
     */
    public SmsNumber number(String accountSid, String authToken, String number, String name) {
        return made(new SmsNumber.Credentials(accountSid, authToken), "", number, name);
    }

    /** Makes an account with one number on WhatsApp; what is said of {@link #number} holds for it too. */
    public SmsNumber whatsApp(String accountSid, String authToken, String number, String name) {
        return made(new SmsNumber.Credentials(accountSid, authToken), SmsNumber.WHATSAPP, number, name);
    }

    private SmsNumber made(SmsNumber.Credentials credentials, String prefix, String number, String name) {
        var accountSid = credentials.accountSid();
        if (!accountSid.matches("AC[0-9a-f]{32}") || !number.matches("\\+[1-9][0-9]{4,14}")) {
            throw new IllegalArgumentException("an account looks like AC0123… and a number like +15551234567");
        }
        var made = new SmsNumber(
                apiBase(), credentials, prefix + number, name, new SmsNumber.World(chaos, changed, media));
        if (bySid.putIfAbsent(accountSid, made) != null) {
            throw new IllegalArgumentException("there is an account of this SID already");
        }
        numbers.add(made);
        changed.run();
        return made;
    }

    @Override
    public String name() {
        return "SMS";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<? extends Account> accounts() {
        return numbers(false);
    }

    List<? extends Account> numbers(boolean onWhatsApp) {
        return numbers.stream()
                .filter(one -> one.isWhatsApp() == onWhatsApp)
                .map(SmsNumber::account)
                .toList();
    }

    /** The WhatsApp numbers as the phone shows them. */
    StandIn ofWhatsApp() {
        return new TwilioWhatsApp(this);
    }

    /** The files of all messages. */
    public TwilioMedia media() {
        return media;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var number = calls.incrementAndGet();
        var path = exchange.getRequestURI().getPath();
        var rest = path.startsWith(ACCOUNTS) ? path.substring(ACCOUNTS.length()) : "";
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        sleep(number);
        var account = bySid.get(rest.split("[/.]")[0]);
        if (account == null) {
            send(exchange, SmsCalls.refusal(404, 20404, "The requested resource was not found"));
            return;
        }
        var resource = rest.substring(account.accountSid().length());
        var refused = refusal(account, exchange, number);
        if (refused == null && media.leads(exchange, resource)) {
            return;
        }
        var reply = refused != null
                ? account.refused(resource, refused)
                : account.answer(exchange.getRequestMethod(), resource, parameters(exchange, body));
        if (chaos.strikes(Switch.LOST_ANSWER, number)) {
            exchange.close();
        } else {
            send(exchange, reply);
        }
    }

    private @Nullable Reply refusal(SmsNumber account, HttpExchange exchange, long number) {
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        if (!account.authorization().equals(given) || chaos.percent(Switch.REVOKED_TOKEN) > 0) {
            return SmsCalls.refusal(401, 20003, "Authenticate");
        }
        if (chaos.strikes(Switch.TOO_MANY, number)) {
            return SmsCalls.refusal(429, 20429, "Too Many Requests");
        }
        return chaos.strikes(Switch.SERVER_ERROR, number)
                ? SmsCalls.refusal(500, 20500, "Internal Server Error")
                : null;
    }

    private static Map<String, String> parameters(HttpExchange exchange, String body) {
        var query = exchange.getRequestURI().getRawQuery();
        return SmsCalls.form((query == null ? "" : query + "&") + body);
    }

    private void sleep(long number) {
        try {
            Thread.sleep(chaos.delay(number));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (reply.status() == 429) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        numbers.forEach(SmsNumber::letGo);
        media.close();
    }
}
