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

/** A number on WhatsApp's Cloud API: what its customers do and what the business did with it. Thread-safe. */
public final class WhatsAppNumber implements GraphAccount {
    private final MetaApp app;
    private final Profile profile;
    private final MetaDeliveries deliveries;
    private final KeptFiles files;
    private final Runnable changed;
    private final Conversations conversations;
    private final WhatsAppAccount account = new WhatsAppAccount(this);
    private final WhatsAppCalls calls = new WhatsAppCalls(this);
    private final NumberTemplates templates = new NumberTemplates();
    private final BotLog log = new BotLog();
    private final List<MetaSent> sent = new ArrayList<>();
    private final Map<String, Instant> lastWritten = new ConcurrentHashMap<>();
    private final AtomicLong messageIds = new AtomicLong();
    private volatile Function<JsonNode, @Nullable Reply> mood = _ -> null;

    /** Which number it is: Meta's id of it, its token, as people write it, and its name. */
    record Profile(String id, String token, String number, String name) {}

    WhatsAppNumber(MetaApp app, Profile profile, MetaDeliveries deliveries, KeptFiles files, Runnable changed) {
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

    @Override
    public String token() {
        return profile.token();
    }

    public String name() {
        return profile.name();
    }

    String number() {
        return profile.number();
    }

    /** The number as the phone shows it. */
    public Account account() {
        return account;
    }

    /** A text of a customer with this phone number; answers the message as it is delivered. */
    public JsonNode writes(String phone, String name, String text) {
        conversations.with(phone, name);
        return arrives(phone, Map.of("type", "text", "text", Map.of("body", text)));
    }

    /** A message of a customer with its content; answers it as it is delivered. */
    public JsonNode arrives(String phone, Map<String, ?> content) {
        var message = new HashMap<String, Object>();
        message.put("from", phone);
        message.put("from_user_id", userId(phone));
        message.put("id", nextId());
        message.put("timestamp", Long.toString(Instant.now().getEpochSecond()));
        message.putAll(content);
        var json = Json.tree(message);
        lastWritten.put(phone, Instant.now());
        account.happened(phone, json);
        deliver(phone, Map.of("contacts", List.of(contact(phone)), "messages", List.of(json)));
        return json;
    }

    /** Meta tells what became of a message. */
    public void becomes(MetaSent one, String status, Map<String, ?> more) {
        var told = new HashMap<String, Object>();
        told.put("id", one.messageId());
        told.put("status", status);
        told.put("timestamp", Long.toString(Instant.now().getEpochSecond()));
        told.put("recipient_id", one.customer());
        told.put("recipient_user_id", userId(one.customer()));
        if (one.parameters().has("biz_opaque_callback_data")) {
            told.put("biz_opaque_callback_data", one.parameters().path("biz_opaque_callback_data"));
        }
        told.putAll(more);
        deliver(one.customer(), Map.of("statuses", List.of(told)));
    }

    /** Somebody who has written to the number at some time. */
    public void knows(String phone, String name, Instant wroteLast) {
        conversations.with(phone, name);
        lastWritten.put(phone, wroteLast);
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

    /** The calls that the business made, in order. */
    public List<String> called() {
        return log.called();
    }

    /** From now on some messages are answered like this; null answers as usual. */
    public void behaves(Function<JsonNode, @Nullable Reply> newMood) {
        mood = newMood;
    }

    /** A delivery with one change, as Meta renders it. */
    public String delivery(Map<String, ?> value) {
        return MetaApp.rendered(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of(
                        "id", business(), "changes", List.of(Map.of("field", "messages", "value", whole(value)))))));
    }

    /** The id that holds for one business, by which a customer is known even without a number. */
    public static String userId(String phone) {
        return "US." + new StringBuilder(phone).reverse();
    }

    private Map<String, Object> whole(Map<String, ?> value) {
        var whole = new HashMap<String, Object>(value);
        whole.put("messaging_product", "whatsapp");
        whole.put("metadata", Map.of("display_phone_number", number(), "phone_number_id", id()));
        return whole;
    }

    private Map<String, ?> contact(String phone) {
        var name = conversations.find(phone).map(Conversation::name).orElse("");
        return Map.of("profile", Map.of("name", name), "wa_id", phone, "user_id", userId(phone));
    }

    private void deliver(String phone, Map<String, ?> value) {
        deliveries.offer(phone, delivery(value));
        changed.run();
    }

    /** Meta's id of the business account, which has the templates. */
    public String business() {
        return "8" + id();
    }

    NumberTemplates templates() {
        return templates;
    }

    /** Meta judges a template anew and tells it; one that is approved is APPROVED. */
    public void judges(String template, String event, String reason) {
        templates.becomes(template, event).ifPresent(one -> {
            deliveries.offer(
                    "templates",
                    MetaApp.rendered(Map.of(
                            "object",
                            "whatsapp_business_account",
                            "entry",
                            List.of(Map.of(
                                    "id",
                                    business(),
                                    "changes",
                                    List.of(Map.of(
                                            "field",
                                            "message_template_status_update",
                                            "value",
                                            Map.of(
                                                    "event",
                                                    event,
                                                    "message_template_id",
                                                    Long.valueOf(one.id()),
                                                    "message_template_name",
                                                    template,
                                                    "message_template_language",
                                                    one.language(),
                                                    "reason",
                                                    reason))))))));
            changed.run();
        });
    }

    /** The account of a business gets one more template. */
    public void has(SampleTemplate template) {
        templates.add(template);
    }

    @Override
    public @Nullable Reply lists(String what, JsonNode query) {
        if (!what.equals(business() + "/message_templates")) {
            return null;
        }
        log.called("GET " + what);
        return templates.page(query);
    }

    @Override
    public Reply shows(String what, String graphBase) {
        return calls.shows(what);
    }

    @Override
    public Reply does(String what, JsonNode parameters) {
        return calls.does(what, parameters);
    }

    void sent(MetaSent one) {
        synchronized (sent) {
            sent.add(one);
        }
    }

    String nextId() {
        return "wamid." + Long.toString(System.currentTimeMillis(), 36).toUpperCase(java.util.Locale.ROOT)
                + messageIds.incrementAndGet();
    }

    Instant lastWritten(String phone) {
        return lastWritten.getOrDefault(phone, Instant.EPOCH);
    }

    @Nullable
    Reply moody(JsonNode parameters) {
        return mood.apply(parameters);
    }

    @Override
    public KeptFiles files() {
        return files;
    }

    @Override
    public boolean keepsFilesToItself() {
        return true;
    }

    @Override
    public BotLog log() {
        return log;
    }

    Conversations conversations() {
        return conversations;
    }
}
