package dev.parley.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bot at Telegram: what its customers do and what the business did with it. Thread-safe. */
public final class Bot {
    /** What nobody is told of who did not ask for it by name (https://core.telegram.org/bots/api#setwebhook). */
    private static final Set<String> ONLY_BY_NAME = Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final String apiBase;
    private final String token;
    private final Updates updates;
    private final Webhook webhook;
    private final BotCalls calls;
    private final BotAccount account;
    private final Conversations conversations;
    private final Set<String> queries = ConcurrentHashMap.newKeySet();
    private final AtomicLong messageIds = new AtomicLong(firstId());
    private final BotLog log = new BotLog();
    private final Runnable changed;
    private volatile Profile profile;
    private volatile Set<String> allowed = Set.of();
    private final BotFiles files = new BotFiles();
    private volatile BiFunction<String, JsonNode, @Nullable Reply> mood = (_, _) -> null;

    /** Who the bot is. */
    record Profile(long id, String username, String name) {}

    Bot(String apiBase, String token, Profile profile, Chaos chaos, Runnable changed) {
        this.apiBase = apiBase;
        this.token = token;
        this.profile = profile;
        this.changed = changed;
        this.updates = new Updates(firstId(), chaos, () -> !webhook().isEmpty());
        this.calls = new BotCalls(this);
        this.webhook = new Webhook(updates, chaos, this::inAnswer);
        this.conversations = new Conversations(changed);
        this.account = new BotAccount(this);
    }

    /** Where its API is, as {@link Telegram#apiBase} says. */
    public String apiBase() {
        return apiBase;
    }

    public String token() {
        return token;
    }

    public long id() {
        return profile.id();
    }

    public String username() {
        return profile.username();
    }

    public String name() {
        return profile.name();
    }

    /** Where its updates are brought, "" while they are asked for. */
    public String webhook() {
        return hook().url();
    }

    /** What its webhook is told in a header, "" for nothing. */
    public String secret() {
        return hook().secret();
    }

    /** The bot as the phone shows it. */
    public Account account() {
        return account;
    }

    /** A customer's text; answers the update as it is delivered. */
    public JsonNode writes(long customer, String name, String text) {
        return arrives("message", message(customer, name, Map.of("text", text)));
    }

    /** A message of a customer as the API gives it, with its content; nothing is delivered. */
    public Map<String, Object> message(long customer, String name, Map<String, ?> content) {
        var message = new LinkedHashMap<String, Object>();
        message.put("message_id", nextMessageId());
        message.put("from", Map.of("id", customer, "is_bot", false, "first_name", name, "language_code", "en"));
        message.put("chat", Map.of("id", customer, "first_name", name, "type", "private"));
        message.put("date", Instant.now().getEpochSecond());
        message.putAll(content);
        return message;
    }

    /** An update of a kind happens; answers it as it is delivered, if the business asked for this kind. */
    public JsonNode arrives(String kind, Map<String, ?> what) {
        JsonNode happened = Json.tree(what);
        var chat = happened.path("chat")
                .path("id")
                .asLong(happened.path("from").path("id").asLong(0));
        account.happened(kind, happened);
        if (!wants(kind)) {
            return update(updates.skip(), kind, happened);
        }
        Update update;
        // Else two of one chat might pass each other between the two steps.
        synchronized (updates) {
            update = updates.add(id -> new Update(id, chat, update(id, kind, happened)));
            webhook.offer(update);
        }
        changed.run();
        return update.json();
    }

    /** Somebody who has written to the bot at some time, so that it may write to them. */
    public void knows(long customer, String name) {
        conversations.with(Long.toString(customer), name);
    }

    /** There were messages with ids up to this one before; later ones have higher ids. */
    public void counted(long lastMessage) {
        messageIds.accumulateAndGet(lastMessage, Math::max);
    }

    /** What the business sent, in the order in which it was carried out. */
    public List<Sent> sent() {
        return log.sent();
    }

    public List<String> sentTexts() {
        return sent().stream().map(Sent::text).toList();
    }

    /** From now on hears of each message that the business sends, in the thread of that call, before its answer. */
    public void onSent(Consumer<Sent> listener) {
        log.onSent(listener);
    }

    /** How many updates have not been confirmed. */
    public int pending() {
        return updates.size();
    }

    /** The HTTP statuses with which its webhook has answered, in order; the latest thousand. */
    public List<Integer> answered() {
        return webhook.answered();
    }

    /** The methods that were called, in order. */
    public List<String> called() {
        return log.called();
    }

    /** From now on some calls are answered like this; null answers as usual. */
    public void behaves(BiFunction<String, JsonNode, @Nullable Reply> newMood) {
        mood = newMood;
        updates.wake();
    }

    /** Everybody has this profile picture. */
    public void picture(byte[] bytes) {
        files.picture(bytes);
    }

    /** A file for a message of a customer; answers its id. */
    public String keeps(byte[] content) {
        return files.keep(content);
    }

    /** From now on the token is that of another bot. */
    public void isAnotherBot(long newId, String newName) {
        profile = new Profile(newId, newName, profile.name());
    }

    /** Another program has set a webhook. */
    public void hasWebhook(String url) {
        webhook.change(new Hook(url, "", 40));
    }

    /** Calls the webhook with anything and any secret, null for none; answers the HTTP status. */
    public int post(String body, @Nullable String withSecret) {
        try {
            return Webhook.post(webhook(), body, withSecret).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Grows from start to start, so that who was there before does not take new messages for old ones. */
    private static long firstId() {
        return Duration.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.now())
                        .toMillis()
                / 100;
    }

    private static JsonNode update(long id, String kind, JsonNode what) {
        var update = new LinkedHashMap<String, Object>();
        update.put("update_id", id);
        update.put(kind, what);
        return Json.tree(update);
    }

    private boolean wants(String kind) {
        return allowed.isEmpty() ? !ONLY_BY_NAME.contains(kind) : allowed.contains(kind);
    }

    /** The answer of a webhook may itself be a call (https://core.telegram.org/bots/api#making-requests-when-getting-updates). */
    void inAnswer(String body) {
        if (body.startsWith("{") && body.contains("\"method\"")) {
            var call = Json.read(body);
            answer(call.path("method").asString(""), call);
        }
    }

    Reply answer(String method, JsonNode parameters) {
        log.called(method);
        var moody = mood.apply(method, parameters);
        var reply = moody != null ? moody : calls.carryOut(method, parameters);
        return reply.status() == 200 ? reply : refused(method, reply);
    }

    Reply refused(String method, Reply reply) {
        log.refused(method, reply);
        changed.run();
        return reply;
    }

    BotLog log() {
        return log;
    }

    long nextMessageId() {
        return messageIds.incrementAndGet();
    }

    /** A customer has pressed a button, which waits to be answered. */
    void opens(String query) {
        queries.add(query);
    }

    /** Whether this button waits to be answered; from now on it does not. */
    boolean asks(String query) {
        return queries.remove(query);
    }

    BotFiles files() {
        return files;
    }

    Conversations conversations() {
        return conversations;
    }

    Updates updates() {
        return updates;
    }

    Hook hook() {
        return webhook.hook();
    }

    Webhook.@Nullable Trouble trouble() {
        return webhook.trouble();
    }

    boolean isAsked() {
        return updates.askedWithin(Duration.ofSeconds(40));
    }

    Set<String> allowed() {
        return allowed;
    }

    void allow(Set<String> kinds) {
        allowed = kinds;
    }

    void hook(Hook newHook) {
        webhook.change(newHook);
        changed.run();
    }

    void letGo() {
        webhook.change(Hook.none());
    }
}
