package dev.parley.sandbox;

import dev.parley.sandbox.Chaos.Switch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A number at Twilio, for text messages or on WhatsApp, with the account it belongs to: what its customers do and what the business did with it. Thread-safe. */
public final class SmsNumber {
    /** What stands before addresses on WhatsApp. */
    static final String WHATSAPP = "whatsapp:";

    private final String apiBase;
    private final Credentials credentials;
    private final String sender;
    private final String name;
    private final World world;
    private final SmsForms forms = new SmsForms(this);
    private final SmsCalls calls = new SmsCalls(this);
    private final SmsHook hook;
    private final SmsAccount account = new SmsAccount(this);
    private final Conversations conversations;
    private final BotLog log = new BotLog();
    private final List<Sms> messages = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile String webhook = "";
    private volatile boolean reports = true;
    private volatile BiFunction<String, Map<String, String>, @Nullable Reply> mood = (_, _) -> null;

    /** What the business proves itself with, and Twilio its calls. */
    record Credentials(String accountSid, String authToken) {}

    /** What may go wrong, and who wants to know of changes. */
    record World(Chaos chaos, Runnable changed, TwilioMedia media) {}

    SmsNumber(String apiBase, Credentials credentials, String number, String name, World world) {
        this.apiBase = apiBase;
        this.credentials = credentials;
        this.sender = number;
        this.name = name;
        this.world = world;
        this.conversations = new Conversations(world.changed());
        this.hook = new SmsHook(credentials.authToken(), world.chaos());
    }

    /** Where the API is, as {@link Twilio#apiBase} says. */
    public String apiBase() {
        return apiBase;
    }

    public String accountSid() {
        return credentials.accountSid();
    }

    public String authToken() {
        return credentials.authToken();
    }

    /** In international form. */
    public String number() {
        return bare(sender);
    }

    /** The number as messages name it. */
    String sender() {
        return sender;
    }

    boolean isWhatsApp() {
        return sender.startsWith(WHATSAPP);
    }

    /** An address without what stands before it on WhatsApp. */
    String bare(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    public String name() {
        return name;
    }

    /** Where messages are brought, "" for nowhere. */
    public String webhook() {
        return webhook;
    }

    /** The business has entered this address for the number's messages. */
    public void hasWebhook(String url) {
        webhook = url;
        world.changed().run();
    }

    /** The number as the phone shows it. */
    public Account account() {
        return account;
    }

    /** A customer's text; it is kept, and brought once. Answers its SID. */
    public String writes(String customer, String text) {
        return arrives(customer, Map.of("Body", text));
    }

    /** A customer's message with these parameters besides the usual ones. */
    public String arrives(String customer, Map<String, String> more) {
        return arrives(customer, more, List.of());
    }

    /** The same with files. */
    public String arrives(String customer, Map<String, String> more, List<Line.File> files) {
        var sid = (files.isEmpty() ? "SM" : "MM") + hexadecimal();
        var form = forms.received(sid, customer, files);
        if (isWhatsApp() && reports) {
            forms.isRead(customer);
        }
        form.putAll(more);
        var sms = new Sms(
                sid,
                true,
                form.getOrDefault("From", ""),
                form.getOrDefault("To", ""),
                form.getOrDefault("Body", ""),
                "received",
                0,
                Instant.now(),
                form,
                files);
        synchronized (messages) {
            messages.add(sms);
        }
        account.happened(sms);
        hook.bring(customer, webhook, form, numbers.incrementAndGet());
        world.changed().run();
        return sid;
    }

    /** All messages, the customers' and the business's, oldest first. */
    public List<Sms> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** What the business sent, in the order in which it was carried out. */
    public List<Sms> sent() {
        return messages().stream().filter(sms -> !sms.received()).toList();
    }

    public List<String> sentTexts() {
        return sent().stream().map(Sms::text).toList();
    }

    /** Whether what becomes of a message is told by itself: sent, then delivered. */
    public void reports(boolean byItself) {
        reports = byItself;
    }

    /** Tells what became of a message, 0 for no error. */
    public void becomes(String sid, String status, int errorCode) {
        var sms = set(sid, status, errorCode);
        var form = forms.status(sms, status, errorCode);
        hook.bring(
                "status of " + sid,
                sms.parameters().getOrDefault("StatusCallback", ""),
                form,
                numbers.incrementAndGet());
    }

    /** The HTTP statuses with which calls were answered, in order. */
    public List<Integer> answered() {
        return hook.answered();
    }

    /** Calls an address with a form and a signature, null for none; answers the HTTP status and the body. */
    public Reply post(String url, String form, @Nullable String signature) {
        return hook.post(url, form, signature);
    }

    /** The signature of a call. */
    public String signature(String url, Map<String, String> form) {
        return hook.signature(url, form);
    }

    /** The calls that were made, in order, such as "POST /Messages.json". */
    public List<String> called() {
        return log.called();
    }

    /** From now on some calls are answered like this; null answers as usual. */
    public void behaves(BiFunction<String, Map<String, String>, @Nullable Reply> newMood) {
        mood = newMood;
    }

    /** A refusal in Twilio's form. */
    public static Reply refusal(int status, int code, String message) {
        return SmsCalls.refusal(status, code, message);
    }

    Reply answer(String method, String resource, Map<String, String> parameters) {
        log.called(method + " " + resource);
        var moody = mood.apply(method + " " + resource, parameters);
        var reply = moody != null ? moody : calls.carryOut(method, resource, parameters);
        return reply.status() < 300 ? reply : refused(resource, reply);
    }

    Reply refused(String resource, Reply reply) {
        log.refused(resource, reply);
        world.changed().run();
        return reply;
    }

    /** The business sends a message that was checked. */
    Sms sends(Map<String, String> parameters) {
        var url = parameters.getOrDefault("MediaUrl", "");
        var file = url.isEmpty() ? Optional.<Line.File>empty() : world.media().fetch(url);
        var sid = (url.isEmpty() ? "SM" : "MM") + hexadecimal();
        var sms = new Sms(
                sid,
                false,
                sender,
                parameters.getOrDefault("To", ""),
                parameters.getOrDefault("Body", ""),
                "queued",
                0,
                Instant.now(),
                Map.copyOf(parameters),
                file.stream().toList());
        synchronized (messages) {
            messages.add(sms);
        }
        var failure = forms.failure(sms, !url.isEmpty() && file.isEmpty());
        if (failure != 0) {
            becomes(sid, "undelivered", failure);
            return sms;
        }
        account.happened(sms);
        if (reports) {
            var late = world.chaos().strikes(Switch.REORDER, numbers.incrementAndGet());
            List.of(late ? "delivered" : "sent", late ? "sent" : "delivered")
                    .forEach(status -> becomes(sid, status, 0));
        }
        return sms;
    }

    /** The files of messages. */
    KeptFiles files() {
        return world.media().files();
    }

    BotLog log() {
        return log;
    }

    Conversations conversations() {
        return conversations;
    }

    String authorization() {
        var both = accountSid() + ":" + authToken();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    int pending() {
        return hook.pending();
    }

    void letGo() {
        webhook = "";
        hook.close();
    }

    private Sms set(String sid, String status, int errorCode) {
        synchronized (messages) {
            messages.replaceAll(one -> one.sid().equals(sid) ? one.with(status, errorCode) : one);
            return messages.stream()
                    .filter(one -> one.sid().equals(sid))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String hexadecimal() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
