package dev.parley.sandbox;

import dev.parley.sandbox.Chaos.Switch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What has not been confirmed yet, in order, and how it is asked for (https://core.telegram.org/bots/api#getupdates). */
final class Updates {
    private static final int MOST_AT_ONCE = 100;
    private static final long LOOK_AGAIN_MILLIS = 50;
    private final Map<Long, Update> waiting = new LinkedHashMap<>();
    private final Chaos chaos;
    private final BooleanSupplier hooked;
    private final long before;
    private long lastId;
    private long asked;
    private long moods;
    private long askedAt;

    /** Ids begin above this one. Asking is refused while a webhook is set. */
    Updates(long lastId, Chaos chaos, BooleanSupplier hooked) {
        this.before = lastId;
        this.lastId = lastId;
        this.chaos = chaos;
        this.hooked = hooked;
    }

    /** Adds the update that is made of the next id. */
    synchronized Update add(LongFunction<Update> make) {
        var update = make.apply(++lastId);
        waiting.put(update.id(), update);
        notifyAll();
        return update;
    }

    /** An id that is used up, for what nobody is to hear of. */
    synchronized long skip() {
        return ++lastId;
    }

    /** The how many-th it is of this bot, whatever the ids begin with. */
    long number(Update update) {
        return update.id() - before;
    }

    synchronized boolean waits(Update update) {
        return waiting.containsKey(update.id());
    }

    synchronized void done(Update update) {
        waiting.remove(update.id());
    }

    synchronized List<Update> all() {
        return List.copyOf(waiting.values());
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized void clear() {
        waiting.clear();
    }

    /** Whether somebody has asked within this time. */
    synchronized boolean askedWithin(Duration time) {
        return asked > 0 && System.nanoTime() - askedAt < time.toNanos();
    }

    /** Whoever waits looks again how the bot behaves. */
    synchronized void wake() {
        moods++;
        notifyAll();
    }

    /** Carries out getUpdates: confirms what came before the offset, and waits as long as asked for something new. */
    synchronized Reply ask(JsonNode parameters) {
        var limit = Math.clamp(parameters.path("limit").asInt(MOST_AT_ONCE), 1, MOST_AT_ONCE);
        var end = System.nanoTime()
                + Duration.ofSeconds(parameters.path("timeout").asLong(0)).toNanos();
        var mood = moods;
        var mine = ++asked;
        askedAt = System.nanoTime();
        notifyAll();
        if (!hooked.getAsBoolean()) {
            confirm(parameters.path("offset").asLong(0));
        }
        while (true) {
            var conflict = conflict(mine);
            if (conflict != null) {
                return conflict;
            }
            askedAt = System.nanoTime();
            var batch = take(limit);
            var left = end - System.nanoTime();
            if (!batch.isEmpty() || left <= 0 || moods != mood || !pause(left)) {
                return Reply.done(batch);
            }
        }
    }

    private @Nullable Reply conflict(long mine) {
        if (hooked.getAsBoolean()) {
            return Reply.refusal(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        return asked == mine
                ? null
                : Reply.refusal(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    private boolean pause(long nanos) {
        var millis = Math.max(1, nanos / 1_000_000);
        try {
            wait(waiting.isEmpty() ? millis : Math.min(millis, LOOK_AGAIN_MILLIS));
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Negative: all but the last so many are forgotten. What chaos holds back is confirmed only once it was given. */
    private void confirm(long offset) {
        var first = offset < 0 ? Math.max(0, waiting.size() + offset) : Long.MAX_VALUE;
        var all = waiting.values().iterator();
        for (var i = 0L; all.hasNext() && i < first; i++) {
            var update = all.next();
            if (offset >= 0 && update.id() >= offset) {
                return;
            }
            if (update.given && !update.repeated && chaos.strikes(Switch.DUPLICATE, number(update))) {
                update.repeated = true;
                update.given = false;
            } else if (update.given || !update.held && !update.repeated) {
                all.remove();
            }
        }
    }

    private List<JsonNode> take(int limit) {
        var batch = new ArrayList<JsonNode>();
        var now = System.nanoTime();
        var later = new HashSet<Long>();
        for (var update : waiting.values()) {
            look(update, now);
            if (later.contains(update.chat()) || update.held && now - update.heldUntil < 0) {
                // What stands behind it is held back with it, and must not be confirmed unseen.
                update.hold(now);
                if (!update.overtaken) {
                    later.add(update.chat());
                }
                continue;
            }
            update.given = true;
            batch.add(update.json());
            if (batch.size() == limit) {
                break;
            }
        }
        return batch;
    }

    /** At first sight chaos decides whether it is held back. */
    private void look(Update update, long now) {
        if (update.seen) {
            return;
        }
        update.seen = true;
        var id = number(update);
        update.overtaken = chaos.strikes(Switch.REORDER, id);
        var millis = chaos.delay(id).toMillis();
        if (update.overtaken) {
            millis += 50 + chaos.below(Switch.REORDER, ~id, 350);
        }
        if (chaos.strikes(Switch.DROP_THEN_RESEND, id)) {
            millis += 1_000;
        }
        update.held = millis > 0;
        update.heldUntil = now + millis * 1_000_000;
    }
}
