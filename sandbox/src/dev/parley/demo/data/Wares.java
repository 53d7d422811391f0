package dev.parley.demo.data;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is talked about in one chat: products, orders, prices. It fills the words in braces. */
final class Wares {
    private static final Pattern WORD = Pattern.compile("\\{([a-z0-9]+)\\}");
    private static final List<String> PRODUCTS =
            List.of("Skagen Jacket", "Tarn Backpack", "Ember Lantern", "Fjell Boots", "Loft Beanie", "Birch Mug");
    private static final List<String> NEIGHBOURS = List.of("Hansen", "Lopez", "Baker", "Okoye", "Lindgren");
    private static final List<String> CARRIERS = List.of("NordPost", "ParcelFox", "Swift & Sons");
    private static final List<String> COMPANIES = List.of(
            "Tidewater Studio Ltd", "Bergmann & Söhne GmbH", "Atelier Lumen", "North Quay Rowing Club", "Kiln Works");
    private static final List<String> SIZES = List.of("S", "M", "L", "XL", "42", "44");

    private final Random random;
    private final Map<String, String> words = new HashMap<>();

    /** For a chat with this person; whoever gave no name is addressed without one. */
    Wares(Random random, Person person, boolean named) {
        this.random = random;
        var product = any(PRODUCTS);
        words.put("product", product);
        words.put(
                "product2",
                any(PRODUCTS.stream().filter(other -> !other.equals(product)).toList()));
        words.put("order", "HP-" + random.nextInt(40_000, 49_999));
        words.put("tracking", "NP" + random.nextInt(100_000_000, 999_999_999) + "EU");
        words.put("number", Integer.toString(random.nextInt(1, 180)));
        words.put("carrier", any(CARRIERS));
        words.put("neighbour", any(NEIGHBOURS));
        words.put("company", any(COMPANIES));
        words.put("vat", "DE" + random.nextInt(100_000_000, 999_999_999));
        words.put("size", any(SIZES));
        words.put("town", "Falmouth");
        words.put("weekday", DayOfWeek.of(random.nextInt(1, 7)).getDisplayName(TextStyle.FULL, locale(person)));
        words.put("price", price(person, random.nextInt(6, 21) * 10 - 1));
        words.put("fee", price(person, random.nextInt(4, 13)));
        words.put("city", person.city());
        words.put("street", person.street());
        words.put("email", person.email());
        words.put("dear", named ? " " + person.first() : "");
    }

    /** What is said, by an agent of this first name or to them. */
    String said(Conversation.Line line, String agent) {
        return WORD.matcher(line.chosen(random)).replaceAll(found -> {
            var word = found.group(1).equals("agent") ? agent : words.get(found.group(1));
            if (word == null) {
                throw new IllegalStateException("Nobody knows the word " + found.group());
            }
            return Matcher.quoteReplacement(word);
        });
    }

    private static String price(Person person, int euros) {
        return person.language().equals("en") ? "€" + euros : euros + " €";
    }

    private static Locale locale(Person person) {
        return person.language().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
