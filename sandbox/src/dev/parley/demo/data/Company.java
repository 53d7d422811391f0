package dev.parley.demo.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the demo's shop is made of, as its configuration file names it. */
public final class Company {
    /** The website channel of the shop page. */
    public static final String SHOP = "Shop";

    public static final String TELEGRAM = "Telegram";
    static final String GERMAN_SHOP = "Shop Deutschland";
    static final String HELP = "Help centre";

    private static final Map<String, List<String>> TOPICS = Map.of(
            SHOP, List.of("sales", "orders"),
            GERMAN_SHOP, List.of("sales", "orders", "returns", "invoices"),
            TELEGRAM, List.of("orders", "sales"),
            HELP, List.of("returns", "invoices"));
    private static final List<String> WAITING = List.of(TELEGRAM, SHOP, HELP, GERMAN_SHOP, TELEGRAM, SHOP);

    private static final List<String> PAGES =
            List.of("", "skagen-jacket", "tarn-backpack", "fjell-boots", "ember-lantern", "delivery", "basket");
    private static final List<String> HELP_PAGES = List.of("returns", "invoices", "guarantee", "contact");

    private Company() {}

    /** Whether customers write about it there. */
    static boolean isAbout(String channel, String topic) {
        return TOPICS.getOrDefault(channel, List.of()).contains(topic);
    }

    /** A channel by its share, for a number below 100. */
    static String channel(int percent) {
        return percent < 38 ? SHOP : percent < 70 ? TELEGRAM : percent < 86 ? HELP : GERMAN_SHOP;
    }

    /** The page on which a visitor began to write. */
    static String page(String channel, long number) {
        return switch (channel) {
            case HELP -> "https://help.harbourpine.example/" + HELP_PAGES.get((int) (number % HELP_PAGES.size()));
            case GERMAN_SHOP -> "https://harbourpine-de.example/" + PAGES.get((int) (number % PAGES.size()));
            default -> "https://harbourpine.example/" + PAGES.get((int) (number % PAGES.size()));
        };
    }

    /** What led the visitor there, where that is known. */
    static @Nullable String referrer(long number) {
        return number % 3 == 0
                ? "https://search.example/"
                : number % 7 == 0 ? "https://outdoor-forum.example/jackets" : null;
    }

    /** Where the chats that wait came in. */
    static String waiting(int number) {
        return WAITING.get(number % WAITING.size());
    }
}
