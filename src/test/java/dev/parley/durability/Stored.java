package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.database.ServerProcesses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database holds when all is over: the texts of each customer in order, the answers that may have been sent twice, and those
 * of them of which nobody knows whether they arrived.
 */
record Stored(Map<String, List<String>> written, Set<String> marked, Set<String> failed) {

    static Stored in(Path home) throws Exception {
        var stored = new Stored(new HashMap<>(), new HashSet<>(), new HashSet<>());
        try (var connection = ServerProcesses.connect(home);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select text, direction, status, maybe_twice from chats.message
                        order by identity_id, order_at, sequence, public_id
                        """)) {
            while (rows.next()) {
                stored.add(
                        rows.getString("text"),
                        rows.getString("direction").equals("IN"),
                        rows.getString("status"),
                        rows.getBoolean("maybe_twice"));
            }
        }
        return stored;
    }

    private void add(String text, boolean incoming, String status, boolean maybeTwice) {
        if (incoming) {
            written.computeIfAbsent(text.replaceFirst(" says .*", ""), _ -> new ArrayList<>())
                    .add(text);
            return;
        }
        if (maybeTwice) {
            marked.add(text);
        }
        if (status.equals("FAILED")) {
            assertThat(maybeTwice).as(text + " failed without need").isTrue();
            failed.add(text);
        } else {
            assertThat(status).as(text).isEqualTo("SENT");
        }
    }
}
