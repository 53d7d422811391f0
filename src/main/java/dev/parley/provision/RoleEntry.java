package dev.parley.provision;

import java.util.List;

/** A role of the file. */
record RoleEntry(Item item, String name, String description, List<Text> permissions) implements Entry {
    static final List<String> KEYS = List.of("name", "description", "permissions");

    static RoleEntry read(Item item) {
        return new RoleEntry(
                item,
                item.text("name"),
                item.textIfAny("description").map(Text::value).orElse(""),
                item.texts("permissions"));
    }
}
