package dev.parley.provision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel of the file.
 *
 * @param allowedOrigins null if the file does not say
 */
record ChannelEntry(
        Item item,
        String kind,
        String name,
        @Nullable String account,
        @Nullable Text queue,
        String language,
        boolean active,
        @Nullable List<String> allowedOrigins,
        Map<String, Text> settings,
        Map<String, Text> secrets)
        implements Entry {
    static final List<String> KEYS =
            List.of("kind", "name", "account", "queue", "language", "active", "allowedOrigins", "settings", "secrets");

    static ChannelEntry read(Item item) {
        return new ChannelEntry(
                item,
                item.text("kind"),
                item.text("name"),
                item.textIfAny("account").map(Text::value).orElse(null),
                item.needed("queue").orElse(null),
                item.text("language"),
                item.flag("active", true),
                item.has("allowedOrigins")
                        ? item.texts("allowedOrigins").stream().map(Text::value).toList()
                        : null,
                item.named("settings"),
                item.named("secrets"));
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "channel at " + item.start();
    }
}
