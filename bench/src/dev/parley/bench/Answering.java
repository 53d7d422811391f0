package dev.parley.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** Agents answer their customers over the API, one chat after the other; what arrives at the provider is noted. */
final class Answering implements Traffic {
    private static final char MARK = '@';
    private final Company company;
    private final int first;
    private final long[] due;
    private final long[] accepted;
    private final AtomicLongArray arrived;
    private final AtomicIntegerArray lastOf;
    private final AtomicInteger arrivals = new AtomicInteger();
    private final Set<Integer> twice = ConcurrentHashMap.newKeySet();
    private final AtomicInteger disorder = new AtomicInteger();
    private int count;
    private int refused;
    private int status;

    /** Numbered from `first` on, at most so many. */
    Answering(Company company, int first, int most) {
        this.company = company;
        this.first = first;
        due = new long[most];
        accepted = new long[most];
        arrived = new AtomicLongArray(most);
        lastOf = new AtomicIntegerArray(company.size.chats());
        company.telegram.onArrival(this::arrived);
    }

    /** What happened, for whoever measures; to be read on the loop's thread. */
    record Found(int count, int refused, int status, int arrivals, int disorder) {}

    Found found() {
        return new Found(count, refused, status, arrivals.get(), disorder.get());
    }

    /** How many arrived so far. */
    int arrivals() {
        return arrivals.get();
    }

    @Override
    public long next(ByteBuffer out, long dueAt) {
        if (count == due.length) {
            return NOTHING;
        }
        var customer = customer(count);
        var body = "{\"clientId\":\"%s\",\"text\":\"%s It left our house yesterday and comes tomorrow.\"}"
                .formatted(UUID.randomUUID(), beginning(first + count));
        out.put(company.agent(company.owner(customer))
                .request("POST", "/api/chats/" + company.chatIds[customer] + "/messages", body)
                .getBytes(StandardCharsets.US_ASCII));
        due[count] = dueAt;
        return count++;
    }

    private int customer(int number) {
        return number % company.size.chats();
    }

    @Override
    public void answered(long number, int answer, long dueAt) {
        if (answer / 100 == 2) {
            accepted[(int) number] = System.nanoTime();
        } else {
            refused++;
            status = answer;
        }
    }

    private void arrived(long chat, String text, long at) {
        var number = text.matches(MARK + "[0-9]{10} .*") ? Integer.parseInt(text.substring(1, 11)) - first : -1;
        if (number < 0 || number >= due.length || company.customers.chat(customer(number)) != chat) {
            disorder.incrementAndGet();
        } else if (arrived.getAndSet(number, at) != 0) {
            twice.add(number);
        } else {
            arrivals.incrementAndGet();
            if (lastOf.getAndSet(customer(number), number + 1) > number) {
                disorder.incrementAndGet();
            }
        }
    }

    /** The texts' beginnings of those that arrived more than once. */
    List<String> twice() {
        return twice.stream().map(number -> beginning(first + number)).toList();
    }

    private static String beginning(int number) {
        return "%s%010d".formatted(MARK, number);
    }

    /** How many were accepted and have not arrived. */
    int missing() {
        var missing = 0;
        for (var i = 0; i < count; i++) {
            if (accepted[i] != 0 && arrived.get(i) == 0) {
                missing++;
            }
        }
        return missing;
    }

    /** From when an answer was accepted (or due) until it arrived, of those that arrived between two moments. */
    Latencies latencies(long from, long to, boolean sinceAccepted) {
        var found = new Latencies();
        for (var i = 0; i < count; i++) {
            if (accepted[i] != 0 && arrived.get(i) >= from && arrived.get(i) < to) {
                // The provider may have it before the agent's page hears that it was accepted.
                found.add(Math.max(0, arrived.get(i) - (sinceAccepted ? accepted[i] : due[i])));
            }
        }
        return found;
    }
}
