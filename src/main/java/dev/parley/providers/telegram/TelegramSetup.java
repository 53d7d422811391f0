package dev.parley.providers.telegram;

import dev.parley.channels.ChannelChanged;
import dev.parley.channels.ChannelHealth;
import dev.parley.platform.Faults;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings each bot to where its channel says: Telegram calls us, or one node asks, never both. A change ends the old way first, and
 * what was not confirmed on it comes again on the new one, where it is known already.
 */
@Component
class TelegramSetup implements SmartLifecycle {
    /** Those we read; others would come for nothing. */
    static final List<String> ALLOWED_UPDATES =
            List.of("message", "edited_message", "callback_query", "message_reaction", "my_chat_member");

    private static final Logger log = LoggerFactory.getLogger(TelegramSetup.class);
    private static final long EVERY_MILLIS = 2_000;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(5);
    private final String node = UUID.randomUUID().toString();
    private final Bots bots;
    private final TelegramStore store;
    private final TelegramApi api;
    private final TelegramIntake intake;
    private final ChannelHealth health;
    private final Clock clock;
    private final Map<Long, Polling> polling = new ConcurrentHashMap<>();
    private final Map<Long, Instant> notBefore = new ConcurrentHashMap<>();
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore poke = new Semaphore(0);
    private volatile Instant servesUntil = Instant.EPOCH;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    TelegramSetup(
            Bots bots, TelegramStore store, TelegramApi api, TelegramIntake intake, ChannelHealth health, Clock clock) {
        this.bots = bots;
        this.store = store;
        this.api = api;
        this.intake = intake;
        this.health = health;
        this.clock = clock;
    }

    /** What Telegram was told may not be so any more: it is told again. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(ChannelChanged changed) {
        bots.changed(changed.channelId());
        notBefore.remove(changed.channelId());
        store.tellAgain(changed.channelId());
        poke.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("telegram-setup").start(this::run);
    }

    private void run() {
        var released = false;
        while (running) {
            try {
                if (!released) {
                    store.releaseThoseOfTheDead();
                    released = true;
                }
                look();
                poke.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS);
                poke.drainPermits();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                Faults.log(log, "telegram-setup", e);
                pause();
            }
        }
    }

    /** Keeps what this node serves, in one statement, before anything that may take long; then each bot by itself. */
    private void look() {
        store.leftOver().forEach(id -> beside(id, () -> disconnect(id)));
        var all = bots.all().stream().collect(Collectors.toMap(Bot::channelId, Function.identity()));
        var now = clock.instant();
        var served = store.serve(all.keySet(), node, now, now.plus(LEASE));
        servesUntil = now.plus(LEASE).minus(Polling.LONGEST);
        served.forEach((id, row) -> beside(id, () -> bring(Objects.requireNonNull(all.get(id)), row)));
        polling.keySet().stream()
                .filter(id -> !served.containsKey(id))
                .forEach(id -> beside(id, () -> stopPolling(id)));
    }

    /** One bot that is slow, or fails, holds up no other. */
    private void beside(long channelId, Runnable work) {
        if (busy.add(channelId)) {
            Thread.ofVirtual().name("telegram-bot").start(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    Faults.log(log, "telegram-bot", e);
                } finally {
                    busy.remove(channelId);
                }
            });
        }
    }

    private void bring(Bot bot, TelegramStore.Served served) {
        var current = polling.get(bot.channelId());
        if (current != null && (bot.byWebhook() || !current.bot().equals(bot) || !current.goesOn())) {
            stopPolling(bot.channelId());
            current = null;
        }
        var wanted = bot.byWebhook() ? bot.webhook() : "";
        if (!wanted.equals(served.webhook()) && !tell(bot, wanted, served)) {
            return;
        }
        if (running && !bot.byWebhook() && current == null) {
            polling.put(bot.channelId(), new Polling(bot, this::serves, api, intake, health));
        }
    }

    /** False once another node might serve: this one could not say for a while that it still does. */
    private boolean serves() {
        return clock.instant().isBefore(servesUntil);
    }

    /** Sets the webhook, or removes it; what waits at Telegram is kept. */
    private boolean tell(Bot bot, String webhook, TelegramStore.Served served) {
        if (clock.instant().isBefore(notBefore.getOrDefault(bot.channelId(), Instant.EPOCH))) {
            return false;
        }
        var answer = webhook.isEmpty()
                ? api.callNow(bot, "deleteWebhook", Map.of("drop_pending_updates", false))
                : api.callNow(
                        bot,
                        "setWebhook",
                        Map.of(
                                "url",
                                webhook,
                                "secret_token",
                                bot.webhookSecret(),
                                "allowed_updates",
                                ALLOWED_UPDATES,
                                "drop_pending_updates",
                                false));
        return switch (answer) {
            case Answer.Done _ -> {
                store.told(served, webhook);
                notBefore.remove(bot.channelId());
                health.well(bot.channelId());
                yield true;
            }
            case Answer.Refused refused -> {
                health.trouble(bot.channelId(), TelegramTrouble.of(bot, refused));
                notBefore.put(bot.channelId(), clock.instant().plus(longer(refused.retryAfter(), AFTER_REFUSAL)));
                yield false;
            }
            case Answer.Unreachable _ -> {
                health.trouble(bot.channelId(), TelegramTrouble.unreachable(bot));
                notBefore.put(bot.channelId(), clock.instant().plus(AFTER_SILENCE));
                yield false;
            }
        };
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private void stopPolling(long channelId) {
        var stopped = polling.remove(channelId);
        if (stopped != null) {
            stopped.stop();
        }
    }

    /** Whoever connected the same bot again has told Telegram where to call by themselves. */
    private void disconnect(long channelId) {
        stopPolling(channelId);
        bots.find(channelId).ifPresent(bot -> {
            if (bots.all().stream().noneMatch(other -> other.token().equals(bot.token()))) {
                api.callNow(bot, "deleteWebhook", Map.of("drop_pending_updates", false));
            }
            bots.forget(bot);
        });
        store.forget(channelId);
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        poke.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        List.copyOf(polling.keySet()).forEach(this::stopPolling);
        store.release(node);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
