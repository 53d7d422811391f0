package dev.parley.demo.data;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Makes up people of many languages, each name once. */
final class People {
    private static final Set<String> FAMILY_NAME_FIRST = Set.of("ja", "zh");
    private static final List<Person> WITH_LONG_NAMES = List.of(
            new Person(
                    "María Fernanda",
                    "María Fernanda de los Ángeles Gutiérrez-Villanueva y Montenegro de la Vega",
                    "es",
                    "maria.fernanda@casa.example",
                    "+34600123456",
                    "Sevilla",
                    "Calle Mayor"),
            new Person(
                    "Hubert",
                    "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff sen.",
                    "en",
                    "hubert@blaine.example",
                    "+447700900123",
                    "Bristol",
                    "Mill Lane"),
            new Person(
                    "Karl-Theodor",
                    "Karl-Theodor Maria Nikolaus Johann Jacob Philipp Freiherr von und zu Hohenfels",
                    "de",
                    "kt@hohenfels.example",
                    "+491701234567",
                    "München",
                    "Lindenallee"));

    private final Random random;
    private final Map<String, Land> lands = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int longOnes;

    private record Land(
            int share,
            String phone,
            List<String> first,
            List<String> last,
            List<String> cities,
            List<String> streets) {}

    People(Random random) {
        this.random = random;
        for (var block : Texts.blocks("people.txt")) {
            var head = block.getFirst().split(" ");
            lands.put(
                    head[0],
                    new Land(
                            Integer.parseInt(head[1]),
                            head[2],
                            list(block, "first"),
                            list(block, "last"),
                            list(block, "city"),
                            list(block, "street")));
        }
    }

    /** A language by its share of those that are possible. */
    String language(Predicate<String> possible) {
        var some = lands.entrySet().stream()
                .filter(entry -> possible.test(entry.getKey()))
                .toList();
        var left = random.nextInt(
                some.stream().mapToInt(entry -> entry.getValue().share()).sum());
        for (var one : some) {
            left -= one.getValue().share();
            if (left < 0) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("no language is possible");
    }

    /** Somebody new who speaks the language. */
    Person somebody(String language) {
        if (longOnes < WITH_LONG_NAMES.size()
                && WITH_LONG_NAMES.get(longOnes).language().equals(language)
                && random.nextInt(8) == 0) {
            return WITH_LONG_NAMES.get(longOnes++);
        }
        var land = Objects.requireNonNull(lands.get(language));
        for (int attempt = 0; ; attempt++) {
            var first = any(land.first());
            var last = any(land.last());
            var name = FAMILY_NAME_FIRST.contains(language) ? last + first : first + " " + last;
            // Where all names are taken, there is a second person of the same name.
            if (taken.add(name) || attempt > 40) {
                return new Person(
                        first,
                        name,
                        language,
                        email(first, last),
                        phone(land),
                        any(land.cities()),
                        any(land.streets()));
            }
        }
    }

    private String email(String first, String last) {
        var name = java.text.Normalizer.normalize(first + "." + last, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(java.util.Locale.ROOT);
        var number = random.nextInt(10, 99);
        var host = any(List.of("mail.example", "post.example", "inbox.example", "home.example"));
        return (name.length() < 4 ? "kontakt" + number : random.nextInt(3) == 0 ? name + number : name) + "@" + host;
    }

    private String phone(Land land) {
        return land.phone() + random.nextInt(150, 180) + random.nextInt(1_000_000, 9_999_999);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<String> list(List<String> block, String name) {
        var start = name + ": ";
        return block.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> List.of(line.substring(start.length()).split(", ")))
                .orElseThrow(() -> new IllegalStateException(block.getFirst() + " has no " + name));
    }
}
