package dev.parley.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue of the file; its users are e-mail addresses. */
record QueueEntry(
        Item item, String name, String rule, @Nullable Integer priority, List<Text> users, List<Text> roles)
        implements Entry {
    static final List<String> KEYS = List.of("name", "rule", "priority", "users", "roles");

    static QueueEntry read(Item item) {
        return new QueueEntry(
                item,
                item.text("name"),
                item.text("rule"),
                item.number("priority"),
                item.texts("users"),
                item.texts("roles"));
    }
}
