package dev.parley.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one customer and one account have written to each other, as the customer's phone shows it. Thread-safe. */
public final class Conversation {
    private static final int KEPT = 400;
    private static final int FORGOTTEN_AT_ONCE = 200;
    private static final Duration TYPING = Duration.ofSeconds(5);
    private final String customer;
    private final Runnable changed;
    private final ArrayList<Line> lines = new ArrayList<>();
    private String name;
    private boolean blocked;
    private Instant typingUntil = Instant.EPOCH;
    private Instant at = Instant.now();
    private int unread;
    private long version;

    Conversation(String customer, String name, Runnable changed) {
        this.customer = customer;
        this.name = name;
        this.changed = changed;
    }

    public String customer() {
        return customer;
    }

    public synchronized String name() {
        return name;
    }

    /** Whether the customer has blocked the account. */
    public synchronized boolean blocked() {
        return blocked;
    }

    /** The latest of it, oldest first. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    public synchronized Optional<Line> line(String id) {
        for (var i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).id().equals(id)) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether the business shows that it is typing. */
    public synchronized boolean typing() {
        return Instant.now().isBefore(typingUntil);
    }

    /** How many lines of the business nobody has looked at. */
    public synchronized int unread() {
        return unread;
    }

    /** When something was written last. */
    public synchronized Instant at() {
        return at;
    }

    /** Another number with each change. */
    public synchronized long version() {
        return version;
    }

    synchronized Optional<Line> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }

    void add(Line line) {
        synchronized (this) {
            lines.add(line);
            if (lines.size() > KEPT) {
                lines.subList(0, FORGOTTEN_AT_ONCE).clear();
            }
            at = line.at();
            if (!line.byCustomer()) {
                unread++;
                typingUntil = Instant.EPOCH;
            }
            version++;
        }
        changed.run();
    }

    void replace(Line line) {
        synchronized (this) {
            lines.replaceAll(one -> one.id().equals(line.id()) ? line : one);
            version++;
        }
        changed.run();
    }

    void remove(String id) {
        synchronized (this) {
            lines.removeIf(one -> one.id().equals(id));
            version++;
        }
        changed.run();
    }

    void named(String newName) {
        synchronized (this) {
            if (newName.isEmpty() || newName.equals(name)) {
                return;
            }
            name = newName;
        }
        changed.run();
    }

    void block(boolean now) {
        synchronized (this) {
            blocked = now;
            version++;
        }
        changed.run();
    }

    void showTyping() {
        synchronized (this) {
            typingUntil = Instant.now().plus(TYPING);
        }
        changed.run();
    }

    void seen() {
        synchronized (this) {
            if (unread == 0) {
                return;
            }
            unread = 0;
        }
        changed.run();
    }
}
