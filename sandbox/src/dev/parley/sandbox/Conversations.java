package dev.parley.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The conversations of one account, one a customer. Thread-safe. */
public final class Conversations {
    private final Map<String, Conversation> byCustomer = new ConcurrentHashMap<>();
    private final Runnable changed;

    Conversations(Runnable changed) {
        this.changed = changed;
    }

    /** That of a customer; a new one for somebody unknown. An empty name leaves the known one. */
    public Conversation with(String customer, String name) {
        var known = byCustomer.computeIfAbsent(customer, key -> {
            changed.run();
            return new Conversation(key, name, changed);
        });
        known.named(name);
        return known;
    }

    public Optional<Conversation> find(String customer) {
        return Optional.ofNullable(byCustomer.get(customer));
    }

    /** The latest ones, at most so many, latest first. */
    public List<Conversation> latest(int most) {
        record Dated(Conversation conversation, java.time.Instant at) {}
        return byCustomer.values().stream()
                .map(one -> new Dated(one, one.at()))
                .sorted(Comparator.comparing(Dated::at).reversed())
                .limit(most)
                .map(Dated::conversation)
                .toList();
    }

    public int size() {
        return byCustomer.size();
    }
}
