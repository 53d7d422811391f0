package dev.parley.providers.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Twilio says in a call: the parameters of a form, by name; one may have several values. */
final class TwilioForm {
    private final TreeMap<String, TreeSet<String>> values = new TreeMap<>();

    private TwilioForm() {}

    /** One that says nothing. */
    static TwilioForm empty() {
        return new TwilioForm();
    }

    /** Empty for anything that is no form. */
    static Optional<TwilioForm> of(byte[] body) {
        return of(new String(body, StandardCharsets.UTF_8));
    }

    /** The same from text, such as a query. */
    static Optional<TwilioForm> of(String text) {
        var form = new TwilioForm();
        try {
            for (var pair : text.split("&")) {
                if (!pair.isEmpty()) {
                    var equals = pair.indexOf('=');
                    var name = equals < 0 ? pair : pair.substring(0, equals);
                    form.values
                            .computeIfAbsent(decoded(name), _ -> new TreeSet<>())
                            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Optional.of(form);
    }

    /** The first value, empty where there is none. */
    String value(String name) {
        var all = values.get(name);
        return all == null ? "" : all.first();
    }

    /** The first of these parameters that says something. */
    String value(List<String> names) {
        return names.stream()
                .map(this::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** All names and values one after the other, names sorted and each value once: what is signed. */
    String signed() {
        var all = new StringBuilder();
        values.forEach((name, each) -> each.forEach(value -> all.append(name).append(value)));
        return all.toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
