package dev.parley.sandbox;

import dev.parley.sandbox.Chaos.Switch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings updates to a webhook: one a call, one chat after the other's, several chats at the same time, each again until it is taken
 * (https://core.telegram.org/bots/api#setwebhook; pauses are shorter than Telegram's, which begin with a second and end with a minute).
 */
final class Webhook {
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STATUSES_KEPT = 1_000;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Updates updates;
    private final Chaos chaos;
    private final Consumer<String> answered;
    private final Map<Long, Queue<Update>> lanes = new HashMap<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private volatile Hook hook = Hook.none();
    private volatile @Nullable Trouble trouble;

    /** Why the last delivery failed. */
    record Trouble(Instant at, String message) {}

    /** What an answer says is passed on: Telegram carries it out as a call. */
    Webhook(Updates updates, Chaos chaos, Consumer<String> answered) {
        this.updates = updates;
        this.chaos = chaos;
        this.answered = answered;
    }

    Hook hook() {
        return hook;
    }

    @Nullable
    Trouble trouble() {
        return trouble;
    }

    List<Integer> answered() {
        synchronized (statuses) {
            return List.copyOf(statuses);
        }
    }

    private void note(int status) {
        synchronized (statuses) {
            statuses.add(status);
            if (statuses.size() > STATUSES_KEPT) {
                statuses.removeFirst();
            }
        }
    }

    /** From now on all that waits is brought there. */
    void change(Hook newHook) {
        synchronized (lanes) {
            hook = newHook;
            trouble = null;
            lanes.clear();
        }
        updates.wake();
        updates.all().forEach(this::offer);
    }

    /** Brings the update after those of its chat that are still on their way. */
    void offer(Update update) {
        synchronized (lanes) {
            var now = hook;
            if (!now.isHere()) {
                return;
            }
            var lane = lanes.get(update.chat());
            if (lane == null) {
                var started = new ArrayDeque<Update>();
                lanes.put(update.chat(), started);
                Thread.ofVirtual().name("sandbox-webhook").start(() -> drain(update.chat(), started, now));
                lane = started;
            }
            lane.add(update);
        }
    }

    private void drain(long chat, Queue<Update> lane, Hook mine) {
        while (true) {
            Update next;
            synchronized (lanes) {
                if (hook != mine) {
                    return;
                }
                next = lane.poll();
                if (next == null) {
                    lanes.remove(chat);
                    return;
                }
            }
            var update = next;
            if (chaos.strikes(Switch.REORDER, update.id())) {
                var late = 50 + chaos.below(Switch.REORDER, ~update.id(), 350);
                Thread.ofVirtual().name("sandbox-overtaken").start(() -> {
                    sleep(Duration.ofMillis(late));
                    deliver(update, mine);
                });
            } else {
                deliver(update, mine);
            }
        }
    }

    /** Until it is taken, or there is another webhook. */
    private void deliver(Update update, Hook mine) {
        var pause = SHORTEST;
        sleep(chaos.delay(update.id()));
        for (var attempt = 0; hook == mine && updates.waits(update); attempt++) {
            var asked = attempt(update, mine, attempt);
            if (asked == null) {
                updates.done(update);
                return;
            }
            sleep(asked.isZero() ? pause : asked);
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    /** Null once it is taken, else how long the other side wants us to wait, zero if it does not say. */
    private @Nullable Duration attempt(Update update, Hook mine, int attempt) {
        if (chaos.percent(Switch.REVOKED_TOKEN) > 0) {
            return Duration.ZERO;
        }
        var dropped = attempt == 0 && chaos.strikes(Switch.DROP_THEN_RESEND, update.id());
        if (dropped && chaos.below(Switch.DROP_THEN_RESEND, ~update.id(), 2) == 0) {
            return Duration.ZERO;
        }
        var response = post(mine, update);
        if (response == null) {
            return Duration.ZERO;
        }
        note(response.statusCode());
        if (response.statusCode() / 100 != 2) {
            trouble = new Trouble(Instant.now(), "Wrong response from the webhook: " + response.statusCode());
            return asksToWait(response);
        }
        if (dropped) {
            return Duration.ZERO;
        }
        if (chaos.strikes(Switch.DUPLICATE, update.id())) {
            post(mine, update);
        }
        answered.accept(response.body());
        return null;
    }

    private @Nullable HttpResponse<String> post(Hook mine, Update update) {
        var free = mine.free();
        free.acquireUninterruptibly();
        try {
            return post(mine.url(), Json.text(update.json()), mine.secret());
        } catch (IOException e) {
            trouble = new Trouble(
                    Instant.now(), "Connection failed: " + e.getClass().getSimpleName());
            return null;
        } finally {
            free.release();
        }
    }

    /** Calls a webhook; without the secret's header if there is no secret. */
    static HttpResponse<String> post(String url, String body, @Nullable String secret) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (secret != null && !secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Duration asksToWait(HttpResponse<?> response) {
        var seconds = response.headers().firstValue("Retry-After").orElse("0");
        var asked = seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
        return asked.compareTo(LONGEST_ASKED_FOR) > 0 ? LONGEST_ASKED_FOR : asked;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
