package dev.parley.bench;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether the product kept its word: every acknowledged message is stored exactly once, in order, and its owner was told. */
final class Check {
    private static final int FETCH = 10_000;
    private static final String STORED = """
            select message.text, key.key from chats.message
            join contacts.identity_key key on key.identity_id = message.identity_id
            where message.direction = 'IN'
            order by message.channel_id, message.identity_id, message.order_at, message.sequence, message.public_id
            """;

    private final Company company;
    private final List<String> faults = new ArrayList<>();
    private final int[] lastOf;
    private final byte[] times;
    private int disorder;
    private int strange;

    private Check(Company company) {
        this.company = company;
        this.lastOf = new int[company.customers.count()];
        java.util.Arrays.fill(lastOf, -1);
        this.times = new byte[company.journal.count()];
    }

    /** What is wrong, in sentences; empty when all is well. To be called when nothing is on its way. */
    static List<String> faults(Company company) throws SQLException, IOException {
        var check = new Check(company);
        try (var database = company.product.database()) {
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                statement.setFetchSize(FETCH);
                try (var rows = statement.executeQuery(STORED)) {
                    check.read(rows);
                }
            }
        }
        check.compare();
        return check.faults;
    }

    /** How many chats have a message that was acknowledged, but that their owner was not told of. */
    static int unpushed(Company company) {
        var journal = company.journal;
        var unpushed = 0;
        for (var i = 0; i < journal.count(); i++) {
            if (journal.acknowledged(i) != 0 && journal.pushed(i) == 0 && company.owned(journal.customer(i))) {
                unpushed++;
            }
        }
        return unpushed;
    }

    private void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            stored(rows.getString(1), rows.getString(2));
        }
    }

    private void stored(String text, String key) {
        var number = text.matches("#[0-9]{10} .*") ? Integer.parseInt(text.substring(1, 1 + Webhook.DIGITS)) : -1;
        if (number < 0
                || number >= times.length
                || !Long.toString(company.customers.chat(company.journal.customer(number)))
                        .equals(key)) {
            strange++;
            return;
        }
        var customer = company.journal.customer(number);
        if (number < lastOf[customer]) {
            disorder++;
        }
        lastOf[customer] = number;
        times[number]++;
    }

    private void compare() {
        var missing = 0;
        var twice = 0;
        for (var i = 0; i < times.length; i++) {
            if (times[i] > 1) {
                twice++;
            } else if (times[i] == 0 && company.journal.acknowledged(i) != 0) {
                missing++;
            }
        }
        note(missing, "acknowledged messages are not in the database");
        note(twice, "messages are in the database more than once");
        note(disorder, "messages are not in the order in which they were written");
        note(strange, "messages are in the database that nobody wrote so");
        note(company.loop.call(() -> unpushed(company)), "acknowledged messages were not pushed to their owner");
        note(company.loop.call(company::misdirected), "messages were pushed to somebody else");
    }

    private void note(int count, String what) {
        if (count > 0) {
            faults.add("%,d %s.".formatted(count, what));
        }
    }
}
