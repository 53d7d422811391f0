package dev.parley.providers.twilio;

import dev.parley.channels.ChannelHealth;
import dev.parley.platform.Faults;
import dev.parley.providers.twilio.ReceivedMessages.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Twilio brings a message once. So Parley asks for what it may have missed: at the start, every two minutes, and at once when a
 * message could not be taken in (IN-8). What is here already is left out; the rest comes in as if it had been brought.
 */
@Component
class CatchUp implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);
    /** A message may show in the list a little after it was sent, and clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    /** So long a network tries to deliver a message at most. */
    private static final Duration LONGEST_ON_ITS_WAY = Duration.ofHours(10);

    private final TwilioAccounts accounts;
    private final TwilioStore store;
    private final ReceivedMessages received;
    private final TwilioIntake intake;
    private final SentMessages sent;
    private final Lookout lookout;
    private final AtomicBoolean missed = new AtomicBoolean();
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private final Map<Long, Instant> urgent = new ConcurrentHashMap<>();
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore poke = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /** What tells how channels fare, and when. */
    @Component
    record Lookout(ChannelHealth health, Missing missing, Clock clock) {}

    CatchUp(
            TwilioAccounts accounts,
            TwilioStore store,
            ReceivedMessages received,
            TwilioIntake intake,
            SentMessages sent,
            Lookout lookout) {
        this.accounts = accounts;
        this.store = store;
        this.received = received;
        this.intake = intake;
        this.sent = sent;
        this.lookout = lookout;
    }

    /** A message could not be taken in; Twilio will not bring it again. */
    void missed() {
        missed.set(true);
        poke.release();
    }

    @Override
    public void start() {
        asked.clear();
        running = true;
        thread = Thread.ofVirtual().name("twilio-catch-up").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                look();
                if (poke.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    poke.drainPermits();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                Faults.log(log, "twilio-catch-up", e);
                pause();
            }
        }
    }

    private void look() {
        store.leftOver().forEach(this::forget);
        var all = accounts.all().stream().collect(Collectors.toMap(TwilioAccount::channelId, Function.identity()));
        var now = lookout.clock().instant();
        if (missed.getAndSet(false)) {
            all.keySet().forEach(id -> urgent.put(id, now));
        }
        all.keySet().stream().filter(asked::add).forEach(id -> urgent.putIfAbsent(id, now));
        urgent.keySet().retainAll(all.keySet());
        var free = all.values().stream()
                .filter(account -> !busy.contains(account.channelId()))
                .toList();
        if (!free.isEmpty()) {
            store.take(free, urgentBy(now), now, now.plus(EVERY))
                    .forEach(due -> beside(all.get(due.channelId()), due.since(), now));
        }
    }

    private Collection<Long> urgentBy(Instant now) {
        return urgent.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One account that is slow, or fails, holds up no other. */
    private void beside(@Nullable TwilioAccount account, Instant since, Instant now) {
        if (account != null && busy.add(account.channelId())) {
            var wasUrgent = urgent.remove(account.channelId()) != null;
            Thread.ofVirtual().name("twilio-account").start(() -> {
                try {
                    ask(account, since, now, wasUrgent);
                } catch (RuntimeException e) {
                    Faults.log(log, "twilio-account", e);
                    urgent.put(account.channelId(), now.plus(AFTER_FAILURE));
                } finally {
                    busy.remove(account.channelId());
                }
            });
        }
    }

    private void ask(TwilioAccount account, Instant since, Instant now, boolean wasUrgent) {
        var id = account.channelId();
        switch (received.since(account, since.minus(OVERLAP), now)) {
            case Found.Refused refused -> {
                lookout.health().trouble(id, TwilioErrors.trouble(refused.answer()));
                urgent.put(id, now.plus(AFTER_REFUSAL));
            }
            case Found.Unreachable _ -> {
                lookout.health().trouble(id, TwilioErrors.unreachable(account));
                urgent.put(id, now.plus(AFTER_FAILURE));
            }
            case Found.Messages found -> {
                found.missing().forEach(one -> intake.listed(account, one.sid(), one.raw()));
                store.seen(id, found.until());
                if (wasUrgent) {
                    sent.askForStatuses(account, since.minus(LONGEST_ON_ITS_WAY));
                }
                if (!wasUrgent && found.missing().stream().anyMatch(one -> ReceivedMessages.isLate(one, now))) {
                    lookout.missing().found(account);
                } else {
                    lookout.missing().answers(id);
                }
            }
        }
    }

    private void forget(long channelId) {
        accounts.forget(channelId);
        store.forget(channelId);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
