package dev.parley.sandbox;

import dev.parley.sandbox.Chaos.Switch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Brings signed forms to the business, each once whatever is answered, those of one customer one after the other. Thread-safe. */
final class SmsHook {
    /** As long as Twilio waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String authToken;
    private final Chaos chaos;
    private final Map<String, CompletableFuture<Void>> lanes = new ConcurrentHashMap<>();
    private final List<Integer> statuses = new ArrayList<>();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean closed;

    SmsHook(String authToken, Chaos chaos) {
        this.authToken = authToken;
        this.chaos = chaos;
    }

    /** What chaos loses stays lost: Twilio does not bring anything again. */
    void bring(String lane, String url, Map<String, String> form, long number) {
        if (!Hook.isHere(url)
                || chaos.percent(Switch.REVOKED_TOKEN) > 0
                || chaos.strikes(Switch.DROP_THEN_RESEND, number)) {
            return;
        }
        pending.incrementAndGet();
        Runnable work = () -> {
            try {
                deliver(url, form, number);
            } finally {
                pending.decrementAndGet();
            }
        };
        if (chaos.strikes(Switch.REORDER, number)) {
            Thread.ofVirtual().name("sandbox-overtaken").start(() -> {
                sleep(Duration.ofMillis(50 + chaos.below(Switch.REORDER, ~number, 350)));
                work.run();
            });
            return;
        }
        lanes.compute(
                lane,
                (_, before) -> (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                        .thenRunAsync(
                                work,
                                task -> Thread.ofVirtual().name("sandbox-sms").start(task)));
    }

    private void deliver(String url, Map<String, String> form, long number) {
        sleep(chaos.delay(number));
        for (var times = chaos.strikes(Switch.DUPLICATE, number) ? 2 : 1; times > 0 && !closed; times--) {
            var status = post(url, SmsCalls.encoded(form), signature(url, form)).status();
            synchronized (statuses) {
                statuses.add(status);
            }
        }
    }

    List<Integer> answered() {
        synchronized (statuses) {
            return List.copyOf(statuses);
        }
    }

    int pending() {
        return pending.get();
    }

    /** Status 0 when nobody answers. */
    Reply post(String url, String form, @Nullable String signature) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(form));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException _) {
            return new Reply(0, "");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply(0, "");
        }
    }

    /** Over the address and all parameters in the order of their names (https://www.twilio.com/docs/usage/webhooks/webhooks-security). */
    String signature(String url, Map<String, String> form) {
        var signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() {
        closed = true;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
