package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.parley.sandbox.Chaos.Switch;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A stand-in for the Graph API as Meta's documentation says it behaves (https://developers.facebook.com/docs/graph-api): versions,
 * tokens and their proof are looked at, errors have Meta's codes.
 */
public final class Meta implements StandIn {
    private static final String PATH = "/meta";
    private static final String FILES = "files/";
    private static final String VERSIONS = "v2[2-9]\\.0";
    private final URI base;
    private final Chaos chaos;
    private final Runnable changed;
    private final AtomicLong calls = new AtomicLong();
    private final Map<String, MetaApp> apps = new ConcurrentHashMap<>();
    private final Map<MetaApp, MetaDeliveries> deliveries = new ConcurrentHashMap<>();
    private final Map<String, GraphAccount> byToken = new ConcurrentHashMap<>();
    private final List<MetaPage> pages = new CopyOnWriteArrayList<>();
    private final List<MetaPage> instagram = new CopyOnWriteArrayList<>();
    private final List<WhatsAppNumber> numbers = new CopyOnWriteArrayList<>();

    Meta(URI base, Chaos chaos, Runnable changed) {
        this.base = base;
        this.chaos = chaos;
        this.changed = changed;
    }

    /** What a channel's settings call the address of the Graph API. */
    public String graphBase() {
        return base + PATH;
    }

    /** The app of this secret. */
    public MetaApp app(String secret) {
        return apps.computeIfAbsent(secret, MetaApp::new);
    }

    /** Makes a Facebook page of an app; no other page has its id or token. */
    public MetaPage page(MetaApp app, String id, String token, String name) {
        return made(pages, app, new MetaPage.Profile(MetaFlavour.PAGE, id, id, token, name));
    }

    /** Makes an Instagram account that is linked with a page, whose token speaks for it. */
    public MetaPage instagramOfPage(MetaApp app, String id, String pageId, String token, String name) {
        return made(instagram, app, new MetaPage.Profile(MetaFlavour.INSTAGRAM_OF_PAGE, id, pageId, token, name));
    }

    /** Makes an Instagram account with a token of its own. */
    public MetaPage instagram(MetaApp app, String id, String token, String name) {
        return made(instagram, app, new MetaPage.Profile(MetaFlavour.INSTAGRAM, id, id, token, name));
    }

    private MetaPage made(List<MetaPage> among, MetaApp app, MetaPage.Profile profile) {
        var page = new MetaPage(app, profile, deliveries(app), files(), changed);
        add(page);
        among.add(page);
        changed.run();
        return page;
    }

    /** Makes a number of WhatsApp; no other account has its token. */
    public WhatsAppNumber number(MetaApp app, String id, String token, String name) {
        var profile = new WhatsAppNumber.Profile(id, token, "+1 555 010 " + id.substring(id.length() - 4), name);
        var number = new WhatsAppNumber(app, profile, deliveries(app), files(), changed);
        add(number);
        numbers.add(number);
        changed.run();
        return number;
    }

    /** What the phone shows beside the pages. */
    List<StandIn> others() {
        return List.of(
                new ShownAccounts(
                        "Instagram",
                        "/instagram",
                        () -> instagram.stream().map(MetaPage::account).toList()),
                new ShownAccounts(
                        "WhatsApp",
                        "/whatsapp",
                        () -> numbers.stream().map(WhatsAppNumber::account).toList()));
    }

    private KeptFiles files() {
        return new KeptFiles(graphBase() + "/" + FILES);
    }

    private void add(GraphAccount account) {
        if (byToken.putIfAbsent(account.token(), account) != null) {
            throw new IllegalArgumentException("there is an account of this token already");
        }
    }

    private MetaDeliveries deliveries(MetaApp app) {
        return deliveries.computeIfAbsent(app, one -> new MetaDeliveries(one, chaos));
    }

    @Override
    public String name() {
        return "Messenger";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<? extends Account> accounts() {
        return pages.stream().map(MetaPage::account).toList();
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var number = calls.incrementAndGet();
        var body = exchange.getRequestBody().readAllBytes();
        sleep(number);
        var path = exchange.getRequestURI().getPath().substring(PATH.length() + 1);
        if (path.startsWith(FILES)) {
            file(exchange, path.substring(FILES.length()));
            return;
        }
        if (path.startsWith("picture/")) {
            picture(exchange, path.substring("picture/".length()));
            return;
        }
        var account = byToken.get(token(exchange));
        var reply = account == null ? GraphReply.deadToken() : answer(account, path, exchange, body, number);
        if (account != null && reply.status() != 200) {
            account.log().refused(path, reply);
            changed.run();
        }
        if (account != null && chaos.strikes(Switch.LOST_ANSWER, number)) {
            exchange.close();
        } else {
            send(
                    exchange,
                    reply.status(),
                    "application/json",
                    reply.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private Reply answer(GraphAccount account, String path, HttpExchange exchange, byte[] body, long number) {
        var slash = Math.max(0, path.indexOf('/'));
        if (!path.substring(0, slash).matches(VERSIONS)) {
            return GraphReply.refusal(400, 2635, 0, "You are calling a deprecated version of the API");
        }
        var struck = struck(number);
        if (struck != null) {
            return struck;
        }
        var query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        if (query.contains("appsecret_proof=")
                && !query.contains("appsecret_proof=" + account.app().proof(account.token()))) {
            return GraphReply.refusal(400, 100, 0, "Invalid appsecret_proof provided in the API argument");
        }
        try {
            var what = path.substring(slash + 1);
            if (!exchange.getRequestMethod().equals("GET")) {
                return account.does(what, parameters(exchange, body));
            }
            var page = account.lists(what, Parameters.of(exchange, new byte[0]));
            return page == null ? account.shows(what, graphBase()) : page;
        } catch (JacksonException _) {
            return GraphReply.refusal(400, 100, 0, "The parameters are no JSON");
        }
    }

    private static JsonNode parameters(HttpExchange exchange, byte[] body) {
        var type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        return type.startsWith("multipart/") ? Parameters.of(exchange, body) : Json.read(body);
    }

    private @Nullable Reply struck(long number) {
        if (chaos.percent(Switch.REVOKED_TOKEN) > 0) {
            return GraphReply.deadToken();
        }
        if (chaos.strikes(Switch.TOO_MANY, number)) {
            return GraphReply.refusal(429, 613, 0, "Calls to this api have exceeded the rate limit.");
        }
        return chaos.strikes(Switch.SERVER_ERROR, number)
                ? GraphReply.refusal(500, 2, 0, "Service temporarily unavailable")
                : null;
    }

    private void file(HttpExchange exchange, String id) throws IOException {
        var token = token(exchange);
        var kept = byToken.values().stream()
                .filter(one -> !one.keepsFilesToItself() || one.token().equals(token))
                .map(one -> one.files().of(id))
                .filter(Objects::nonNull)
                .findFirst();
        if (kept.isEmpty()) {
            send(exchange, 404, "text/plain", new byte[0]);
        } else {
            send(exchange, 200, kept.get().type(), kept.get().content());
        }
    }

    private void picture(HttpExchange exchange, String pageId) throws IOException {
        var picture = Stream.concat(pages.stream(), instagram.stream())
                .filter(page -> page.id().equals(pageId))
                .map(MetaPage::picture)
                .filter(Objects::nonNull)
                .findFirst();
        if (exchange.getRequestURI().getQuery() == null) {
            // The address that is told leads to that of the file, as with Meta.
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getPath() + "?file=1");
            send(exchange, 302, "text/plain", new byte[0]);
            return;
        }
        send(exchange, picture.isPresent() ? 200 : 404, "image/png", picture.orElse(new byte[0]));
    }

    private static String token(HttpExchange exchange) {
        var header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        if (header.startsWith("Bearer ")) {
            return header.substring("Bearer ".length());
        }
        var query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        for (var pair : query.split("&")) {
            if (pair.startsWith("access_token=")) {
                return pair.substring("access_token=".length());
            }
        }
        return "";
    }

    private void sleep(long number) {
        try {
            Thread.sleep(chaos.delay(number));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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
        deliveries.values().forEach(MetaDeliveries::close);
    }
}
