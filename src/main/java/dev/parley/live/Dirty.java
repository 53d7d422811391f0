package dev.parley.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What has to be told again: chats, agents' own lists and status, agents' New. Marks coalesce until they are taken. */
@Component
class Dirty {
    private final Set<Long> chats = ConcurrentHashMap.newKeySet();
    private final Set<Long> agents = ConcurrentHashMap.newKeySet();
    private final Set<Long> news = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    /** When the oldest mark of a chat was made, by System.nanoTime(); 0 when none is. */
    private final AtomicLong since = new AtomicLong();

    void chats(Collection<Long> ids) {
        chats.addAll(ids);
        since.compareAndSet(0, System.nanoTime());
        wake.release();
    }

    /** The agent's status, and with it their New. */
    void agent(long id) {
        agents.add(id);
        news.add(id);
        wake.release();
    }

    void news(Collection<Long> agentIds) {
        news.addAll(agentIds);
        wake.release();
    }

    /** When the oldest mark of a chat was made, by System.nanoTime(); 0 when there is none. To be asked before taking them. */
    long takeSince() {
        return since.getAndSet(0);
    }

    Set<Long> takeChats() {
        return take(chats);
    }

    Set<Long> takeAgents() {
        return take(agents);
    }

    Set<Long> takeNews() {
        return take(news);
    }

    boolean hasNews() {
        return !news.isEmpty();
    }

    void await(long millis) throws InterruptedException {
        if (wake.tryAcquire(Math.max(1, millis), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    void wake() {
        wake.release();
    }

    private static Set<Long> take(Set<Long> from) {
        var taken = new HashSet<Long>();
        from.removeIf(taken::add);
        return taken;
    }
}
