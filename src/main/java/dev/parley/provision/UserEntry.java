package dev.parley.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of the file.
 *
 * @param password for who has none yet, and with `resetPassword` for everybody
 */
record UserEntry(
        Item item,
        String email,
        String name,
        List<Text> roles,
        @Nullable Integer limit,
        @Nullable String password,
        boolean resetPassword,
        boolean enabled)
        implements Entry {
    static final List<String> KEYS = List.of("email", "name", "roles", "limit", "password", "resetPassword", "enabled");

    static UserEntry read(Item item) {
        return new UserEntry(
                item,
                item.text("email"),
                item.text("name"),
                item.texts("roles"),
                item.number("limit"),
                item.textIfAny("password").map(Text::value).orElse(null),
                item.flag("resetPassword", false),
                item.flag("enabled", true));
    }

    @Override
    public String key() {
        return email;
    }

    @Override
    public String keyField() {
        return "email";
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "user at " + item.start();
    }
}
