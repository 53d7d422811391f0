package dev.parley.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The system settings of the file; null ones stay as they are. */
record SettingsEntry(
        Item item,
        @Nullable Integer simultaneousChats,
        @Nullable Double acceptMinutes) {
    static final List<String> KEYS = List.of("simultaneousChats", "acceptMinutes");

    static SettingsEntry read(Item item) {
        return new SettingsEntry(item, item.number("simultaneousChats"), item.decimal("acceptMinutes"));
    }
}
