package dev.parley.bench;

/**
 * Every message of a run: whose it is, when it was due, when it was acknowledged, and when the owner's page showed it or a later
 * one of the same customer. Times are in nanoseconds, 0 where it has not happened. It belongs to the loop's thread.
 */
final class Journal {
    private final int[] customer;
    private final int[] before;
    private final long[] due;
    private final long[] acknowledged;
    private final long[] pushed;
    private final int[] last;
    private int count;
    private int refused;

    Journal(int messages, int customers) {
        customer = new int[messages];
        before = new int[messages];
        due = new long[messages];
        acknowledged = new long[messages];
        pushed = new long[messages];
        last = new int[customers];
        java.util.Arrays.fill(last, -1);
    }

    boolean full() {
        return count == customer.length;
    }

    int count() {
        return count;
    }

    /** How many were not acknowledged, whatever the answer was. */
    int refused() {
        return refused;
    }

    /** The number of a new message. */
    int add(int whose, long dueAt) {
        customer[count] = whose;
        before[count] = last[whose];
        due[count] = dueAt;
        last[whose] = count;
        return count++;
    }

    void answered(int number, boolean taken, long at) {
        if (taken) {
            acknowledged[number] = at;
        } else {
            refused++;
        }
    }

    /** A page shows this message as its chat's newest: with it, the page is told of those before. */
    void pushed(int number, long at) {
        for (var one = number; one >= 0 && pushed[one] == 0; one = before[one]) {
            pushed[one] = at;
        }
    }

    int customer(int number) {
        return customer[number];
    }

    long due(int number) {
        return due[number];
    }

    long acknowledged(int number) {
        return acknowledged[number];
    }

    long pushed(int number) {
        return pushed[number];
    }
}
