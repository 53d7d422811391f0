package dev.parley.providers.telegram;

import dev.parley.channels.ChannelChanged;
import dev.parley.channels.ChannelHealth;
import dev.parley.platform.Faults;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Logger log = LoggerFactory.getLogger(TelegramSetup.class);
    private static final long EVERY_MILLIS = 2_000;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private final String node = UUID.randomUUID().toString();
    private final Bots bots;
    private final TelegramStore store;
    private final TelegramApi api;
    private final TelegramIntake intake;
    private final ChannelHealth health;
    private final Clock clock;
    private final Map<Long, Polling> polling = new HashMap<>();
    private final Semaphore poke = new Semaphore(0);
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
        store.tellAgain(changed.channelId());
        poke.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("telegram-setup").start(this::run);
    }

    private void run() {
        while (running) {
            try {
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

    private void look() {
        store.leftOver().forEach(this::disconnect);
        var now = clock.instant();
        var served = new HashSet<Long>();
        for (var bot : bots.all()) {
            var mine = store.serve(bot.channelId(), node, now, now.plus(LEASE));
            if (mine.isPresent()) {
                served.add(bot.channelId());
                bring(bot, mine.get());
            }
        }
        List.copyOf(polling.keySet()).stream()
                .filter(id -> !served.contains(id))
                .forEach(this::stopPolling);
    }

    private void bring(Bot bot, TelegramStore.Served served) {
        var current = polling.get(bot.channelId());
        if (current != null && (bot.byWebhook() || !current.bot().equals(bot))) {
            stopPolling(bot.channelId());
            current = null;
        }
        var wanted = bot.byWebhook() ? bot.webhook() : "";
        if (!wanted.equals(served.webhook()) && !tell(bot, wanted)) {
            return;
        }
        if (!bot.byWebhook() && current == null) {
            polling.put(bot.channelId(), new Polling(bot, api, intake, health));
        }
    }

    /** Sets the webhook, or removes it; what waits at Telegram is kept. */
    private boolean tell(Bot bot, String webhook) {
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
                store.told(bot.channelId(), webhook);
                health.well(bot.channelId());
                yield true;
            }
            case Answer.Refused refused -> {
                health.trouble(bot.channelId(), TelegramTrouble.of(bot, refused));
                yield false;
            }
            case Answer.Unreachable _ -> {
                health.trouble(bot.channelId(), TelegramTrouble.unreachable(bot));
                yield false;
            }
        };
    }

    private void stopPolling(long channelId) {
        Objects.requireNonNull(polling.remove(channelId)).stop();
    }

    /** Whoever connected the same bot again has told Telegram where to call by themselves. */
    private void disconnect(long channelId) {
        if (polling.containsKey(channelId)) {
            stopPolling(channelId);
        }
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
