package dev.parley.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A Facebook page or an Instagram account: what its customers do and what the business did with it. Thread-safe. */
public final class MetaPage implements GraphAccount {
    private final MetaApp app;
    private final Profile profile;
    private final MetaDeliveries deliveries;
    private final KeptFiles files;
    private final Runnable changed;
    private final Conversations conversations;
    private final MetaPageAccount account = new MetaPageAccount(this);
    private final MetaPageCalls calls = new MetaPageCalls(this);
    private final BotLog log = new BotLog();
    private final List<MetaSent> sent = new ArrayList<>();
    private final Map<String, Instant> lastWritten = new ConcurrentHashMap<>();
    private final AtomicLong messageIds = new AtomicLong();
    private volatile byte @Nullable [] picture;
    private volatile boolean humanAgent;
    private volatile boolean subscribed;
    private volatile Function<JsonNode, @Nullable Reply> mood = _ -> null;

    /**
     * Which account it is.
     *
     * @param id its own, which events carry
     * @param caller the id that calls name: that of the page where a page speaks for it
     */
    record Profile(MetaFlavour flavour, String id, String caller, String token, String name) {}

    MetaPage(MetaApp app, Profile profile, MetaDeliveries deliveries, KeptFiles files, Runnable changed) {
        this.app = app;
        this.profile = profile;
        this.deliveries = deliveries;
        this.files = files;
        this.changed = changed;
        this.conversations = new Conversations(changed);
    }

    @Override
    public MetaApp app() {
        return app;
    }

    public String id() {
        return profile.id();
    }

    /** The id that calls name. */
    public String caller() {
        return profile.caller();
    }

    MetaFlavour flavour() {
        return profile.flavour();
    }

    @Override
    public String token() {
        return profile.token();
    }

    public String name() {
        return profile.name();
    }

    /** The page as the phone shows it. */
    public Account account() {
        return account;
    }

    /** A customer's text; answers the event as it is delivered. */
    public JsonNode writes(String customer, String name, String text) {
        conversations.with(customer, name);
        return arrives(customer, Map.of("message", Map.of("mid", nextId(), "text", text)));
    }

    /** An event of a customer happens; answers it as it is delivered. */
    public JsonNode arrives(String customer, Map<String, ?> what) {
        var item = new HashMap<String, Object>();
        item.put("sender", Map.of("id", customer));
        item.put("recipient", Map.of("id", id()));
        item.put("timestamp", System.currentTimeMillis());
        item.putAll(what);
        var event = Json.tree(item);
        if (what.containsKey("message") || what.containsKey("postback")) {
            lastWritten.put(customer, Instant.now());
        }
        account.happened(customer, event);
        deliver(customer, event);
        return event;
    }

    /** Somebody who has written to the page at some time. */
    public void knows(String customer, String name, Instant wroteLast) {
        conversations.with(customer, name);
        lastWritten.put(customer, wroteLast);
    }

    /** What the page's own inbox, or another program, writes to a customer; it comes back as an echo. */
    public JsonNode writesElsewhere(String customer, String text) {
        return echoes(customer, Map.of("mid", nextId(), "text", text, "is_echo", true, "app_id", 263902037430900L));
    }

    /** What the business sent, in the order in which it was carried out. */
    public List<MetaSent> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    public List<String> sentTexts() {
        return sent().stream().map(MetaSent::text).toList();
    }

    /** How many events have not been taken. */
    public int pending() {
        return deliveries.pending();
    }

    /** Whether the business asked to have this page's events brought to the app. */
    public boolean isSubscribed() {
        return subscribed;
    }

    /** From now on some messages are answered like this; null answers as usual. */
    public void behaves(Function<JsonNode, @Nullable Reply> newMood) {
        mood = newMood;
    }

    /** Whether the app may use the human-agent tag. */
    public void humanAgent(boolean now) {
        humanAgent = now;
    }

    /** Everybody has this profile picture. */
    public void picture(byte[] bytes) {
        picture = bytes.clone();
    }

    /** A delivery as Meta renders it. */
    public String delivery(JsonNode... events) {
        return MetaApp.rendered(Map.of("object", flavour().object(), "entry", List.of(entry(events))));
    }

    /** This page's part of a delivery that holds several pages' events. */
    public Map<String, ?> entry(JsonNode... events) {
        return Map.of("id", id(), "time", System.currentTimeMillis(), "messaging", List.of(events));
    }

    JsonNode echoes(String customer, Map<String, ?> message) {
        var event = Json.tree(Map.of(
                "sender",
                Map.of("id", id()),
                "recipient",
                Map.of("id", customer),
                "timestamp",
                System.currentTimeMillis(),
                "message",
                message));
        deliver(customer, event);
        return event;
    }

    private void deliver(String customer, JsonNode event) {
        deliveries.offer(customer, delivery(event));
        changed.run();
    }

    void sent(MetaSent one) {
        synchronized (sent) {
            sent.add(one);
        }
    }

    String nextId() {
        return "m_" + id() + "_" + Long.toString(System.currentTimeMillis(), 36) + "_" + messageIds.incrementAndGet();
    }

    Instant lastWritten(String customer) {
        return lastWritten.getOrDefault(customer, Instant.EPOCH);
    }

    @Nullable
    Reply moody(JsonNode parameters) {
        return mood.apply(parameters);
    }

    boolean humanAgent() {
        return humanAgent;
    }

    void subscribe() {
        subscribed = true;
    }

    @Override
    public Reply shows(String what, String graphBase) {
        return calls.shows(what, graphBase);
    }

    @Override
    public Reply does(String what, JsonNode parameters) {
        return calls.does(what, parameters);
    }

    @Override
    public KeptFiles files() {
        return files;
    }

    @Override
    public boolean keepsFilesToItself() {
        return false;
    }

    @Override
    public BotLog log() {
        return log;
    }

    Conversations conversations() {
        return conversations;
    }

    byte @Nullable [] picture() {
        return picture;
    }
}
