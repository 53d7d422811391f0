package dev.parley.provision;

import static dev.parley.provision.Words.quoted;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Something the file describes, found by a name. */
interface Entry {
    Item item();

    String name();

    /** What it is found by, whatever its case. */
    default String key() {
        return name();
    }

    /** Where that stands. */
    default String keyField() {
        return "name";
    }

    /** Tells of each that has the name of an earlier one. */
    static void mustDiffer(List<? extends Entry> entries) {
        var seen = new HashMap<String, Place>();
        for (var entry : entries) {
            var before = seen.putIfAbsent(
                    entry.key().toLowerCase(Locale.ROOT), entry.item().start());
            if (before != null && !entry.key().isEmpty()) {
                entry.item()
                        .wrong(
                                entry.keyField(),
                                quoted(entry.key()) + " is in this file already, at line " + before.line() + ".");
            }
        }
    }
}
