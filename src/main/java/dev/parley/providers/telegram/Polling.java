package dev.parley.providers.telegram;

import dev.parley.channels.ChannelHealth;
import dev.parley.platform.Faults;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Asks for the updates of one bot, again and again (https://core.telegram.org/bots/api#getupdates). An update is confirmed, by asking
 * for those after it, only once it is durable (IN-8).
 */
final class Polling {
    private static final Logger log = LoggerFactory.getLogger(Polling.class);
    private static final Duration WAIT = Duration.ofSeconds(25);
    static final Duration LONGEST = WAIT.plusSeconds(15);
    private static final Duration EARLY = Duration.ofSeconds(1);
    private static final int FAILURES_BEFORE_TROUBLE = 3;
    private final Bot bot;
    private final TelegramApi api;
    private final TelegramIntake intake;
    private final ChannelHealth health;
    private final BooleanSupplier serves;
    private final Thread thread;
    private volatile boolean stopped;
    /** Whether it waits for Telegram, or for time to pass: only then may it be interrupted, never in the middle of the database. */
    private boolean idle;

    private long offset;
    private int failures;

    /** Asks only as long as this node serves the bot. */
    Polling(Bot bot, BooleanSupplier serves, TelegramApi api, TelegramIntake intake, ChannelHealth health) {
        this.bot = bot;
        this.api = api;
        this.intake = intake;
        this.health = health;
        this.serves = serves;
        this.thread = Thread.ofVirtual().name("telegram-polling").start(this::run);
    }

    /** False when a fault has ended it. */
    boolean goesOn() {
        return thread.isAlive();
    }

    /** The bot as it was when this began. */
    Bot bot() {
        return bot;
    }

    /** Ends; what is being taken in is taken in first, and what was not confirmed comes again. */
    void stop() {
        synchronized (this) {
            stopped = true;
            if (idle) {
                thread.interrupt();
            }
        }
        try {
            thread.join(LONGEST);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                ask();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                Faults.log(log, "telegram-polling", e);
                pause();
            }
        }
    }

    private void ask() throws InterruptedException {
        if (!serves.getAsBoolean()) {
            sleep(EARLY);
            return;
        }
        var began = System.nanoTime();
        idle();
        var answer = api.call(
                bot,
                "getUpdates",
                Map.of("offset", offset, "timeout", WAIT.toSeconds(), "allowed_updates", TelegramSetup.ALLOWED_UPDATES),
                LONGEST);
        busy();
        switch (answer) {
            case Answer.Done done -> {
                failures = 0;
                health.well(bot.channelId());
                take(done.result());
                // Some servers ignore the time to wait.
                if (done.result().isEmpty()
                        && Duration.ofNanos(System.nanoTime() - began).compareTo(EARLY) < 0) {
                    sleep(EARLY);
                }
            }
            case Answer.Refused refused -> {
                health.trouble(bot.channelId(), TelegramTrouble.of(bot, refused));
                sleep(pause(refused));
            }
            case Answer.Unreachable _ -> {
                if (++failures >= FAILURES_BEFORE_TROUBLE) {
                    health.trouble(bot.channelId(), TelegramTrouble.unreachable(bot));
                }
                sleep(Duration.ofSeconds(Math.min(30, 1L << Math.min(failures, 5))));
            }
        }
    }

    /** All at once, so that one transaction serves them; where one cannot be taken now, all are asked for again. */
    private void take(JsonNode updates) {
        var taken = updates.valueStream()
                .map(update -> CompletableFuture.runAsync(
                        () -> intake.take(bot, update.toString().getBytes(StandardCharsets.UTF_8)),
                        task -> Thread.ofVirtual().name("telegram-update").start(task)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(taken).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        offset = updates.valueStream()
                .mapToLong(update -> update.path("update_id").asLong(0) + 1)
                .reduce(offset, Math::max);
    }

    private static Duration pause(Answer.Refused refused) {
        var least = List.of(401, 404).contains(refused.code()) ? Duration.ofSeconds(30) : Duration.ofSeconds(3);
        return refused.retryAfter().compareTo(least) > 0 ? refused.retryAfter() : least;
    }

    private void pause() {
        try {
            sleep(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            // It is to stop, which the loop sees.
        }
    }

    private void sleep(Duration time) throws InterruptedException {
        idle();
        Thread.sleep(time);
        busy();
    }

    private synchronized void idle() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException();
        }
        idle = true;
    }

    private synchronized void busy() throws InterruptedException {
        idle = false;
        if (stopped) {
            throw new InterruptedException();
        }
    }
}
